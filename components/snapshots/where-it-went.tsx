import type { Problem } from "@/lib/backups/errors";
import { type Kind, kinds } from "@/lib/backups/kinds";

/** Atlas no longer serves this instance: if it has retired the whole kind, that is the reason to give. */
export function WhereItWent({ kind, problem }: { kind: Kind; problem: Problem }) {
  const { retirement } = kinds[kind];
  const gone = problem.code === "not_found" || problem.code === "atlas_gone";
  if (!gone || !retirement) return null;
  return (
    <p className="mt-3 max-w-prose">
      <strong className="font-semibold">{retirement.title}.</strong> {retirement.text}
    </p>
  );
}
