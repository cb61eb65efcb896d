import { CliCommands } from "@/components/ui/cli-commands";
import type { KindDescription } from "@/lib/backups/kinds/description";
import type { Instance, InstanceRef } from "@/lib/backups/model";

interface BackupWordsProps {
  readonly description: KindDescription;
  /** null until Atlas has said. */
  readonly instance: Instance | null;
  readonly instanceRef: InstanceRef;
}

/** What this backup is, what it keeps and costs, and what Atlas does not offer: where one looks for the missing button. */
export function BackupWords({ description, instance, instanceRef }: BackupWordsProps) {
  const { limits, commands } = description;
  const backup = instance?.backup ?? null;
  return (
    <div className="below-fold mt-5 grid gap-5 lg:grid-cols-[1.1fr_1fr]">
      <section className="panel px-5 py-4.5">
        <h2 className="font-semibold">{backup ? backup.option : "Backup"}</h2>
        <p className="mt-1 max-w-prose text-ink-2">{backup ? backup.description : withoutOption(instance)}</p>
        <h3 className="mt-4 font-semibold text-[0.8125rem]">What Atlas allows</h3>
        <ul className="mt-1 grid gap-1.5 text-[0.8125rem] text-ink-2">
          {limits.map(({ title, text }) => (
            <li key={title}>
              <b className="font-medium text-ink">{title}.</b> {text}
            </li>
          ))}
        </ul>
      </section>
      <CliCommands commands={[["List", commands.list(instanceRef)]]} note={commands.note} />
    </div>
  );
}

function withoutOption(instance: Instance | null): string {
  return instance?.backupState === "off"
    ? "This instance has no backup: Atlas takes no snapshots of it. It is switched on in the cluster's configuration in Atlas; until then, mongodump is the only copy."
    : "Atlas does not say which backup option this instance has.";
}
