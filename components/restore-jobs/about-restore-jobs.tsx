import { CliCommands } from "@/components/ui/cli-commands";
import { kinds } from "@/lib/backups/kinds";
import type { InstanceRef } from "@/lib/backups/model";

/** What is listed here and what is not, and how to get the same elsewhere. */
export function AboutRestoreJobs({ instanceRef }: { instanceRef: InstanceRef }) {
  const { restore, commands } = kinds[instanceRef.kind];
  return (
    <div className="mt-5 grid gap-5 lg:grid-cols-[1.1fr_1fr]">
      <section className="panel px-5 py-4.5">
        <h2 className="font-semibold">What is listed here</h2>
        <ul className="mt-1.5 grid max-w-prose gap-1.5 text-[0.8125rem] text-ink-2">
          <li>
            <b className="font-medium text-ink">Restores from this instance.</b> Whatever they went into. One
            that came into it from another instance is listed with that one.
          </li>
          <li>
            <b className="font-medium text-ink">Downloads.</b> {restore.downloadWords}
          </li>
          <li>
            <b className="font-medium text-ink">Read only.</b> Seeing restore jobs needs the role{" "}
            {restore.jobsRole}. The dashboard never starts a restore, nor cancels one.
          </li>
        </ul>
      </section>
      <CliCommands commands={[["List", commands.restores.list(instanceRef)]]} note={commands.note} />
    </div>
  );
}
