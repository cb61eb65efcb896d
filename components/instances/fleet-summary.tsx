"use client";

import type { ReactNode } from "react";
import { Age } from "@/components/ui/age";
import type { FleetSummary as Summary } from "@/lib/backups/fleet-view";
import type { VerdictGroup } from "@/lib/backups/verdict-groups";
import { VERDICT_GROUP_WORDS } from "@/lib/backups/verdict-words";
import { FleetLink } from "./fleet-link";
import { NO_FILTER } from "./fleet-state";

const LOOK_WORDS: Readonly<Record<string, string>> = {
  unlisted: "not listed",
  noBackup: "without backup",
  failed: "failed",
  late: "late",
  missing: "with a slot missing",
  problem: "not readable",
};

/** The answer in one line, before any row. */
export function FleetSummary({ summary }: { summary: Summary }) {
  const { instances, projects, checked, unlisted, groups, waiting, look, oldest } = summary;
  return (
    <section aria-label="Summary">
      <p className="mt-1.5 text-[0.8125rem] text-ink-2">
        <b className="font-medium text-ink">{instances.toLocaleString("en-US")}</b>{" "}
        {instances === 1 ? "instance" : "instances"} in{" "}
        <b className="font-medium text-ink">{projects.toLocaleString("en-US")}</b>{" "}
        {projects === 1 ? "project" : "projects"}
        {unlisted > 0 && ` · ${unlisted} more ${unlisted === 1 ? "project" : "projects"} being listed`}
        {checked < instances && <Progress checked={checked} instances={instances} />}
      </p>
      <dl className="mt-5 mb-1 grid grid-cols-2 gap-y-5 lg:grid-cols-4">
        <Figure
          name={VERDICT_GROUP_WORDS.look}
          value={<Group verdict="look" count={groups.look} />}
          tone={groups.look > 0 ? "text-bad" : ""}
        >
          {look.map(([why, count]) => `${count} ${LOOK_WORDS[why] ?? why}`).join(", ") || "nothing"}
        </Figure>
        <Figure
          name="Running now"
          value={<Group verdict="running" count={groups.running} />}
          tone={groups.running > 0 ? "text-run" : ""}
        >
          in progress, queued or just due
        </Figure>
        <Figure name={VERDICT_GROUP_WORDS.good} value={<Group verdict="good" count={groups.good} />}>
          {besides(groups.unknown, waiting)}
        </Figure>
        <Figure name="Oldest good snapshot" value={oldest ? <Age at={oldest.lastGoodAt} /> : "Not known"}>
          {oldest?.name ?? "nothing was checked yet"}
        </Figure>
      </dl>
    </section>
  );
}

/** What the number does not say: who is not known is not in it, and who waits for a first snapshot is. */
function besides(unknown: number, waiting: number): string {
  const words = [
    waiting > 0 && `${waiting.toLocaleString("en-US")} of them waiting for the first`,
    unknown > 0 && `${unknown.toLocaleString("en-US")} others not known`,
  ].filter(Boolean);
  return words.join("; ") || "all others";
}

function Progress({ checked, instances }: Pick<Summary, "checked" | "instances">) {
  return (
    <>
      {" · "}
      <progress
        value={checked}
        max={instances}
        aria-label="Checked"
        className="share mx-1 inline-block h-1.5 w-24 align-middle"
      />
      {checked.toLocaleString("en-US")} of {instances.toLocaleString("en-US")} checked
    </>
  );
}

/** How many there are, and a way to them. */
function Group({ verdict, count }: { verdict: VerdictGroup; count: number }) {
  const words = count.toLocaleString("en-US");
  if (count === 0) return words;
  return (
    <FleetLink
      change={{ ...NO_FILTER, verdict }}
      className="target underline-offset-4 hover:underline pointer-coarse:-my-2"
    >
      {words}
    </FleetLink>
  );
}

interface FigureProps {
  readonly name: string;
  readonly value: ReactNode;
  readonly tone?: string;
  readonly children: ReactNode;
}

function Figure({ name, value, tone = "", children }: FigureProps) {
  return (
    <div className="border-line px-5 max-lg:nth-[2n]:border-l lg:not-first:border-l max-lg:nth-[2n+1]:pl-0 lg:first:pl-0">
      <dt className="text-[0.78125rem] text-ink-2">{name}</dt>
      <dd>
        <span className={`mt-0.5 block font-semibold text-xl tracking-[-0.015em] ${tone}`}>{value}</span>
        <span className="mt-px block text-[0.78125rem] text-ink-3">{children}</span>
      </dd>
    </div>
  );
}
