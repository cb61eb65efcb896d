import Link from "next/link";
import type { Problem } from "@/lib/backups/errors";
import type { InstanceRef } from "@/lib/backups/model";
import { paths } from "@/lib/paths";

interface MissingRoleProps {
  readonly instanceRef: InstanceRef;
  readonly problem: Problem;
}

/** The problem itself names the role; this says what works without it. */
export function MissingRole({ instanceRef, problem }: MissingRoleProps) {
  if (problem.code !== "atlas_forbidden") return null;
  return (
    <p className="mt-3 max-w-prose text-ink-2">
      Nothing else here needs it:{" "}
      <Link href={paths.instance(instanceRef)} prefetch={false} className="underline underline-offset-2">
        the snapshots
      </Link>{" "}
      and{" "}
      <Link href={paths.restore(instanceRef)} prefetch={false} className="underline underline-offset-2">
        the restore page
      </Link>{" "}
      work as before.
    </p>
  );
}
