"use client";

import { type ReactNode, useState } from "react";
import { CodeText } from "@/components/ui/code-text";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";
import { Segments } from "@/components/ui/segments";
import { kinds } from "@/lib/backups/kinds";
import { curlCommand, jsonBody, NO_TARGET, type RestoreRequest } from "@/lib/backups/restore-request";
import { checkPoint, type PointCheck } from "@/lib/queries/check-point";

interface CommandChoiceProps {
  readonly request: RestoreRequest;
  readonly atlasBaseUrl: string;
  /** More to take away, beside the copying of the command. */
  readonly children: ReactNode;
}

const FORMS = ["Atlas CLI", "curl", "JSON"] as const;
type Form = (typeof FORMS)[number];

const REGIONS: Readonly<Record<Form, string>> = {
  "Atlas CLI": "Atlas CLI command",
  curl: "curl command",
  JSON: "JSON body",
};

/** What the server said of a command when it was copied; null where it is right. */
interface Checked {
  readonly text: string;
  readonly check: PointCheck | null;
}

/** The same restore in three forms. On Copy the server looks at the point once more. */
export function CommandChoice({ request, atlasBaseUrl, children }: CommandChoiceProps) {
  const [form, setForm] = useState<Form>("Atlas CLI");
  const [checked, setChecked] = useState<Checked | null>(null);
  const text = textOf(form, request, atlasBaseUrl);
  const check = async () => setChecked({ text, check: await checkPoint(request) });
  return (
    <div className="grid min-w-0 gap-2.5">
      <Segments
        label="Form of the command"
        names={FORMS}
        chosen={form}
        onChoose={setForm}
        className="justify-self-start print:hidden"
      />
      <section aria-label={REGIONS[form]} className="min-w-0">
        <CodeText>{text}</CodeText>
      </section>
      <div className="flex flex-wrap gap-2">
        <CopyButton
          text={text}
          label={form === "JSON" ? "Copy JSON" : "Copy command"}
          onCopy={check}
          className="control primary px-3.5 py-2 print:hidden"
        />
        {children}
      </div>
      {checked?.check && checked.text === text && <CheckNotice {...checked.check} />}
      <FormNotes form={form} request={request} />
    </div>
  );
}

function CheckNotice({ refused, words }: PointCheck) {
  return (
    <Notice
      title={refused ? "Atlas would refuse it now" : "Not checked again"}
      tone={refused ? "bad" : "wait"}
      alert
    >
      {words}
    </Notice>
  );
}

function textOf(form: Form, request: RestoreRequest, atlasBaseUrl: string): string {
  const { restore } = kinds[request.from.kind];
  if (form === "Atlas CLI") return restore.command(request);
  const call = restore.call(request);
  return form === "curl" ? curlCommand(call, atlasBaseUrl) : jsonBody(call);
}

function FormNotes({ form, request }: { form: Form; request: RestoreRequest }) {
  const { restore, commands } = kinds[request.from.kind];
  return (
    <ul className="grid gap-1 text-[0.78125rem] text-ink-2">
      {request.target === NO_TARGET && (
        <li>
          Put your own in place of <code className="font-mono">TARGET_CLUSTER</code> and{" "}
          <code className="font-mono">TARGET_PROJECT</code>, or fill in the fields above.
        </li>
      )}
      <li>
        Starting a restore needs the role <b className="font-medium text-ink">{restore.role}</b>. The
        dashboard itself never starts one.
      </li>
      {form === "Atlas CLI" && commands.note && <li>{commands.note}</li>}
      {form === "curl" && (
        <li>
          It signs in with an API key. With a service account, put{" "}
          <code className="font-mono">--header "Authorization: Bearer …"</code> in place of{" "}
          <code className="font-mono">--digest --user …</code>.
        </li>
      )}
    </ul>
  );
}
