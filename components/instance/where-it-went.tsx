import Link from "next/link";
import type { Problem } from "@/lib/backups/errors";
import { kinds } from "@/lib/backups/kinds";
import type { InstanceRef } from "@/lib/backups/model";
import { paths } from "@/lib/paths";

interface WhereItWentProps {
  readonly instanceRef: InstanceRef;
  readonly problem: Problem;
}

/** Nothing is found under this kind: where the name is instead, or that Atlas has retired the whole kind. */
export function WhereItWent({ instanceRef, problem }: WhereItWentProps) {
  const { elsewhere } = problem;
  if (elsewhere) {
    return (
      <p className="mt-3">
        <Link
          href={paths.instance({ ...instanceRef, kind: elsewhere })}
          prefetch={false}
          className="control target"
        >
          {instanceRef.name} under {kinds[elsewhere].label}
        </Link>
      </p>
    );
  }
  const { retirement } = kinds[instanceRef.kind];
  const gone = problem.code === "not_found" || problem.code === "atlas_gone";
  if (!gone || !retirement) return null;
  return (
    <p className="mt-3 max-w-prose">
      <strong className="font-semibold">{retirement.title}.</strong> {retirement.text}
    </p>
  );
}
