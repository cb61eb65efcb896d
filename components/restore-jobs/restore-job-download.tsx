"use client";

import { useState } from "react";
import { useNow } from "@/components/shell/now";
import { Notice } from "@/components/ui/notice";
import type { RestoreDownload, RestoreJob, RestoreJobRef } from "@/lib/backups/model";
import { whyNoDownload } from "@/lib/backups/restore-download";
import { readDownload } from "@/lib/queries/read-download";
import { DownloadLinks } from "./download-links";

interface RestoreJobDownloadProps {
  readonly restoreJobRef: RestoreJobRef;
  readonly job: RestoreJob;
}

type Asked =
  | { readonly step: "not yet" | "asking" }
  | { readonly step: "refused"; readonly words: string }
  | { readonly step: "shown"; readonly download: RestoreDownload };

/** A link to the data is a secret: asked for by a click, shown until it expires, and kept nowhere but here. */
export function RestoreJobDownload({ restoreJobRef, job }: RestoreJobDownloadProps) {
  const [asked, setAsked] = useState<Asked>({ step: "not yet" });
  const reason = whyNoDownload(restoreJobRef, job, useNow(1_000));
  if (reason !== null) return <span className="text-ink-3">{reason}</span>;
  const ask = async () => {
    setAsked({ step: "asking" });
    setAsked(await answerOf(restoreJobRef));
  };
  if (asked.step === "shown") {
    return <DownloadLinks download={asked.download} onHide={() => setAsked({ step: "not yet" })} />;
  }
  return (
    <div className="grid justify-items-start gap-2">
      <button type="button" className="control" onClick={ask} aria-disabled={asked.step === "asking"}>
        {asked.step === "asking" ? "Asking Atlas" : "Show download link"}
      </button>
      <p className="text-[0.78125rem] text-ink-3">Whoever has the link can read the data.</p>
      {asked.step === "refused" && (
        <Notice title="No link" tone="bad" alert>
          {asked.words}
        </Notice>
      )}
    </div>
  );
}

async function answerOf(ref: RestoreJobRef): Promise<Asked> {
  const answer = await readDownload(ref);
  return "download" in answer
    ? { step: "shown", download: answer.download }
    : { step: "refused", words: answer.refusal };
}
