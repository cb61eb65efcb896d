"use client";

import { Fragment, memo } from "react";
import { useNow } from "@/components/shell/now";
import { VerdictBadge } from "@/components/snapshots/verdict-badge";
import { Age } from "@/components/ui/age";
import { Dash } from "@/components/ui/dash";
import { FollowLinks } from "@/components/ui/follow-links";
import { formatBytes } from "@/lib/backups/bytes";
import type { Problem } from "@/lib/backups/errors";
import type { Check, FleetRow } from "@/lib/backups/fleet";
import { kinds } from "@/lib/backups/kinds";
import { formatRegion, optionWords } from "@/lib/backups/words";
import { paths } from "@/lib/paths";
import { formatDuration } from "@/lib/time/duration";
import { parseInstant } from "@/lib/time/parse-instant";
import { DayStrip } from "./day-strip";
import { UnlistedRows } from "./unlisted-rows";

interface FleetTableProps {
  readonly rows: readonly FleetRow[];
  readonly byProject: boolean;
  /** What could not be listed. */
  readonly errors: readonly Problem[];
}

const COLUMNS = 7;

export function FleetTable({ rows, byProject, errors }: FleetTableProps) {
  return (
    <FollowLinks className="panel overflow-x-auto">
      <table className="facts-table lg:table-fixed" aria-label="Instances">
        <thead>
          <tr>
            {/* Of a fixed width: rows are filled in as they are checked, and nothing may move. */}
            <th scope="col" className="lg:w-[15.5%]">
              Instance
            </th>
            <th scope="col" className="lg:w-[16%]">
              Backup
            </th>
            <th scope="col" className="lg:w-[11.5%]">
              Last good
            </th>
            <th scope="col" className="lg:w-[19.5%]">
              35 days, UTC
            </th>
            <th scope="col" className="lg:w-[15.5%]">
              Option
            </th>
            <th scope="col" className="number lg:w-[7.5%]">
              Size
            </th>
            <th scope="col">Region</th>
          </tr>
        </thead>
        <tbody>
          <UnlistedRows errors={errors} columns={COLUMNS} />
          {rows.map((row, index) => (
            <Fragment key={`${row.projectId} ${row.kind} ${row.name}`}>
              {byProject && row.projectId !== rows[index - 1]?.projectId && <ProjectRow row={row} />}
              <Row row={row} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </FollowLinks>
  );
}

function ProjectRow({ row }: { row: FleetRow }) {
  return (
    <tr>
      <th scope="rowgroup" colSpan={COLUMNS} className="bg-line-2">
        {row.projectName ?? row.projectId}
      </th>
    </tr>
  );
}

/** What has not changed is not rendered again: rows arrive by the hundred. */
const Row = memo(function Row({ row }: { row: FleetRow }) {
  const { name, projectName, projectId, kind, check } = row;
  return (
    <tr className="lg:h-[4.1875rem]">
      <td className="break-words">
        <a href={paths.instance(row)} className="font-[550] underline-offset-2 hover:underline">
          {name}
        </a>
        <div className="text-[0.78125rem] text-ink-3">
          {`${projectName ?? projectId} · ${kinds[kind].label}`}
        </div>
      </td>
      <td data-label="Backup">
        <Verdict row={row} />
      </td>
      <td data-label="Last good" className="whitespace-nowrap">
        <LastGood check={check} />
      </td>
      <td data-label="35 days, UTC">{check ? <DayStrip check={check} /> : <Dash />}</td>
      <td data-label="Option">
        <Option row={row} />
      </td>
      <td data-label="Size" className="number whitespace-nowrap">
        {check?.lastGoodBytes != null ? formatBytes(check.lastGoodBytes) : <Dash />}
      </td>
      <td data-label="Region">{formatRegion(row)}</td>
    </tr>
  );
});

function LastGood({ check }: { check: Check | null }) {
  if (check === null) return <Dash />;
  return check.lastGoodAt ? <Age at={check.lastGoodAt} /> : <span className="text-ink-2">None</span>;
}

function Verdict({ row: { check, problem } }: { row: FleetRow }) {
  if (!check && !problem) return <span className="badge bg-line-2 text-ink-2">Not checked yet</span>;
  return (
    <div title={check?.reason ?? problem?.detail}>
      {check && <VerdictBadge verdict={check.verdict} />}
      {check && <HowBad check={check} />}
      {problem && (
        <div className="mt-0.5 max-w-56 text-[0.78125rem] text-wait">
          {check ? `${problem.title}; as of ` : problem.title}
          {check && <Age at={check.checkedAt} />}
        </div>
      )}
    </div>
  );
}

/** What the verdict's one word leaves out. */
function HowBad({ check: { verdict, failedSinceLastGood, nextExpectedAt } }: { check: Check }) {
  const now = useNow(60_000);
  const slot = parseInstant(nextExpectedAt);
  const words =
    verdict === "failed" && failedSinceLastGood > 1
      ? `${failedSinceLastGood} in a row`
      : verdict === "late" && slot !== null && now > slot
        ? `by ${formatDuration(now - slot)}`
        : null;
  return words && <div className="mt-0.5 text-[0.78125rem] text-ink-2">{words}</div>;
}

/** "No backup" is news; that Atlas does not say is not the same. */
function Option({ row: { option, backupState, restoreWindowHours } }: { row: FleetRow }) {
  const words = optionWords({ option, backupState });
  if (option === null) {
    return backupState === "off" ? <span className="font-medium text-bad">{words}</span> : words;
  }
  return (
    <span>
      {words}
      {restoreWindowHours !== null && (
        <span className="whitespace-nowrap text-ink-3">{` · ${restoreWindowHours} h`}</span>
      )}
    </span>
  );
}
