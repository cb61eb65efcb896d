import { CliCommands } from "@/components/ui/cli-commands";
import { kinds } from "@/lib/backups/kinds";
import type { RestoreJobRef } from "@/lib/backups/model";

export function RestoreJobCommands({ restoreJobRef }: { restoreJobRef: RestoreJobRef }) {
  const { restores, note } = kinds[restoreJobRef.kind].commands;
  return (
    <CliCommands
      commands={[
        ["Watch", restores.watch(restoreJobRef)],
        ["Describe", restores.describe(restoreJobRef)],
        ["List", restores.list(restoreJobRef)],
      ]}
      note={note}
    />
  );
}
