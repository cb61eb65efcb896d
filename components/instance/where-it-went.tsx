import Link from "next/link";
import type { Problem } from "@/lib/backups/errors";
import { KINDS, type Kind, kinds } from "@/lib/backups/kinds";
import type { InstanceRef } from "@/lib/backups/model";
import { paths } from "@/lib/paths";

interface WhereItWentProps {
  readonly instanceRef: InstanceRef;
  readonly problem: Problem;
}

/** Nothing is found under this kind: where the name is instead, or that Atlas has retired the whole kind. */
export function WhereItWent({ instanceRef, problem }: WhereItWentProps) {
  const { elsewhere } = problem;
  if (elsewhere) return <Places instanceRef={instanceRef} places={[elsewhere]} />;
  const { retirement } = kinds[instanceRef.kind];
  const gone = problem.code === "not_found" || problem.code === "atlas_gone";
  if (!gone || !retirement) return null;
  const served = KINDS.filter((kind) => kinds[kind].retirement === null);
  return (
    <>
      <p className="mt-3 max-w-prose">
        <strong className="font-semibold">{retirement.title}.</strong> {retirement.text}
      </p>
      <Places instanceRef={instanceRef} places={served} />
    </>
  );
}

/** The same name under other kinds. */
function Places({ instanceRef, places }: { instanceRef: InstanceRef; places: readonly Kind[] }) {
  return (
    <p className="mt-3 flex flex-wrap gap-2">
      {places.map((kind) => (
        <Link
          key={kind}
          href={paths.instance({ ...instanceRef, kind })}
          prefetch={false}
          className="control target"
        >
          {instanceRef.name} under {kinds[kind].label}
        </Link>
      ))}
    </p>
  );
}
