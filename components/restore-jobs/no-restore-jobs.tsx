import Link from "next/link";
import type { InstanceRef } from "@/lib/backups/model";
import { paths } from "@/lib/paths";

interface NoRestoreJobsProps {
  readonly instanceRef: InstanceRef;
  readonly anyUnreadable: boolean;
}

export function NoRestoreJobs({ instanceRef, anyUnreadable }: NoRestoreJobsProps) {
  return (
    <section className="panel px-5 py-6">
      <h2 className="font-semibold text-base">
        {anyUnreadable ? "No readable restore jobs" : "No restore jobs"}
      </h2>
      <p className="mt-2 max-w-prose text-ink-2">
        Atlas lists no restore from this instance.{" "}
        <Link
          href={paths.restore(instanceRef)}
          prefetch={false}
          className="text-run underline underline-offset-2"
        >
          Find the point to go back to
        </Link>{" "}
        and the command that starts one; it shows up here by itself.
      </p>
    </section>
  );
}
