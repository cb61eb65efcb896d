"use client";

import { useSearchParams } from "next/navigation";
import { Notice } from "@/components/ui/notice";
import type { Problem } from "@/lib/backups/errors";
import type { FleetView } from "@/lib/backups/fleet-view";
import { isKind, kinds } from "@/lib/backups/kinds";
import { malformedFleetParams } from "./fleet-state";
import { Retirements } from "./retirements";

/** What has to be known before the rows are read: what is not among them, and why. */
export function FleetNotices({ view: { choices, errors } }: { view: FleetView }) {
  const malformed = malformedFleetParams(useSearchParams());
  const listed = choices.kinds.flatMap(({ value }) => (isKind(value) ? [value] : []));
  return (
    <div className="mt-4 grid gap-3">
      {errors.map((problem) => (
        <ProjectProblem key={`${problem.projectId} ${problem.kind} ${problem.detail}`} problem={problem} />
      ))}
      <Retirements listed={listed} complete={errors.length === 0} />
      {malformed.length > 0 && (
        <Notice title="Part of this address makes no sense" tone="wait" alert>
          The value of {malformed.map((name) => `“${name}”`).join(" and ")} is not one that this page knows;
          it is left out.
        </Notice>
      )}
    </div>
  );
}

function ProjectProblem({ problem }: { problem: Problem }) {
  const kind = problem.kind ? `, ${kinds[problem.kind].label}` : "";
  return (
    <Notice
      title={`Project ${problem.projectName ?? problem.projectId ?? ""}${kind}: ${problem.title}`}
      tone="wait"
      alert
    >
      {problem.detail}
    </Notice>
  );
}
