"use client";

import { Fragment } from "react";
import { DayKey } from "@/components/instances/day-key";
import { DayStrip } from "@/components/instances/day-strip";
import { UnlistedRows } from "@/components/instances/unlisted-rows";
import { useNow } from "@/components/shell/now";
import { NOT_SAID } from "@/components/ui/dash";
import { FollowLinks } from "@/components/ui/follow-links";
import type { Problem } from "@/lib/backups/errors";
import type { FleetRow } from "@/lib/backups/fleet";
import type { FleetSummary } from "@/lib/backups/fleet-view";
import { kinds } from "@/lib/backups/kinds";
import { type ProofDay, proofOf } from "@/lib/backups/retention-proof";
import { optionWords } from "@/lib/backups/words";
import { paths } from "@/lib/paths";
import { formatClock, formatInstant } from "@/lib/time/format";
import { UTC } from "@/lib/time/zones";

interface RetentionSheetProps {
  readonly rows: readonly FleetRow[];
  /** What could not be listed. */
  readonly errors: readonly Problem[];
  readonly summary: FleetSummary;
}

/** What is printed. All its times are UTC, whatever zone is chosen: the days are UTC days. */
export function RetentionSheet({ rows, errors, summary: { checked, instances } }: RetentionSheetProps) {
  return (
    <>
      <div className="mt-4 mb-3 grid max-w-prose gap-2 text-[0.84375rem] text-ink-2">
        <p>
          <MadeAt />
          {` for ${count(rows.length, "instance")}. Days are UTC days, the last 35, today among them.`}
          {checked < instances && ` ${instances - checked} of all ${instances} are not checked yet.`}
        </p>
        <p>
          A day counts when Atlas lists a completed snapshot of it at the time of the check. What Atlas no
          longer keeps cannot be shown: a day whose snapshots have expired looks like one that never had any,
          and is counted as not shown. This dashboard stores nothing; export or print this page to keep it.
        </p>
      </div>
      {rows.length > 0 || errors.length > 0 ? (
        <>
          <Sheet rows={rows} errors={errors} />
          <DayKey rows={rows} />
        </>
      ) : (
        <p className="panel px-5 py-6">No instance matches.</p>
      )}
    </>
  );
}

/** By itself, so that the clock does not render a thousand rows again. */
function MadeAt() {
  return `Made ${formatInstant(useNow(), UTC, { year: true })} UTC`;
}

const COLUMNS = 8;

function Sheet({ rows, errors }: Pick<RetentionSheetProps, "rows" | "errors">) {
  return (
    <FollowLinks className="wide-sheet panel overflow-x-auto">
      <table className="facts-table" aria-label="Retention proof">
        <thead>
          <tr>
            <th scope="col">Instance</th>
            <th scope="col" className="number">
              Completed
            </th>
            <th scope="col">35 days, UTC</th>
            <th scope="col">Not completed</th>
            <th scope="col" className="number">
              Not shown
            </th>
            <th scope="col">Backups since</th>
            <th scope="col">Watched since</th>
            <th scope="col">Checked</th>
          </tr>
        </thead>
        <tbody>
          <UnlistedRows errors={errors} columns={COLUMNS} />
          {rows.map((row) => (
            <tr key={`${row.projectId} ${row.kind} ${row.name}`} className="break-inside-avoid align-top">
              <td>
                <a href={paths.instance(row)} className="font-[550] underline-offset-2 hover:underline">
                  {row.name}
                </a>
                <div className="text-[0.78125rem] text-ink-3 print:text-[0.625rem]">
                  {`${row.projectName ?? row.projectId} · ${kinds[row.kind].label} · ${optionWords(row)}`}
                </div>
              </td>
              <ProofCells row={row} />
            </tr>
          ))}
        </tbody>
      </table>
    </FollowLinks>
  );
}

function ProofCells({ row: { check, problem, backupState } }: { row: FleetRow }) {
  if (!check) {
    return (
      <td colSpan={COLUMNS - 1} data-label="Completed" className="text-ink-2">
        {problem ? `Not known: ${problem.title}` : "Not checked yet"}
      </td>
    );
  }
  const { days, completed, notCompleted, notShown } = proofOf(check);
  const off = backupState === "off";
  return (
    <>
      <td data-label="Completed" className="number whitespace-nowrap">
        {`${completed} of ${days.length}`}
      </td>
      <td data-label="35 days, UTC" className="min-w-60 print:min-w-18">
        <DayStrip check={check} />
      </td>
      <td data-label="Not completed">
        {off && <b className="block font-medium text-bad">Backup is off</b>}
        {notCompleted.length > 0 ? <Days days={notCompleted} /> : !off && "None"}
      </td>
      <td data-label="Not shown" className="number">
        {notShown}
      </td>
      <td data-label="Backups since" className="whitespace-nowrap">
        {check.backedUpSince ? dateOf(check.backedUpSince) : off ? "Off" : NOT_SAID}
      </td>
      <td data-label="Watched since">
        <Minute at={check.watchedSince} />
      </td>
      <td data-label="Checked">
        <Minute at={check.checkedAt} />
        {problem && <div className="text-wait">{`Now: ${problem.title}`}</div>}
      </td>
    </>
  );
}

function Days({ days }: { days: readonly ProofDay[] }) {
  return days.map(({ date, why }, index) => (
    <Fragment key={date}>
      {index > 0 && ", "}
      <span className="whitespace-nowrap">{`${date} ${why}`}</span>
    </Fragment>
  ));
}

/** ISO dates, as in the exported files: they sort, and no reader takes the day for the month. */
function dateOf(at: string): string {
  return at.slice(0, "2026-11-23".length);
}

function Minute({ at }: { at: string }) {
  return (
    <span>
      <span className="whitespace-nowrap">{dateOf(at)}</span>{" "}
      <span className="whitespace-nowrap">{`${formatClock(at, UTC, { seconds: false })} UTC`}</span>
    </span>
  );
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString("en-US")} ${noun}${number === 1 ? "" : "s"}`;
}
