import { type RestoreRequest, restoreSourceOf } from "../restore-request";
import { shellCommand } from "../shell";
import type { KindDescription } from "./description";
import { restoreOptions } from "./restore-options";

const BACKUPS = ["atlas", "backups"] as const;

/** `atlas backups`: the same words for Flex and for dedicated clusters, the CLI finds out which it is. */
export const clusterCommands: KindDescription["commands"] = {
  note: null,
  list: ({ name, projectId }) =>
    shellCommand([...BACKUPS, "snapshots", "list", name], [["--projectId", projectId]]),
  describe: (ref) => ofSnapshot("describe", ref),
  watch: (ref) => ofSnapshot("watch", ref),
};

export function clusterRestoreCommand(request: RestoreRequest): string {
  const { deliveryType } = restoreSourceOf(request.source);
  return shellCommand([...BACKUPS, "restores", "start", deliveryType], restoreOptions(request));
}

function ofSnapshot(
  command: "describe" | "watch",
  { snapshotId, name, projectId }: Parameters<KindDescription["commands"]["describe"]>[0],
): string {
  return shellCommand(
    [...BACKUPS, "snapshots", command, snapshotId],
    [
      ["--clusterName", name],
      ["--projectId", projectId],
    ],
  );
}
