import { type RestoreRequest, restoreSourceOf } from "../restore-request";
import { shellCommand } from "../shell";
import type { KindDescription } from "./description";

const BACKUPS = ["atlas", "backups"] as const;

/** `atlas backups`: the same words for Flex and for dedicated clusters, the CLI finds out which it is. */
export const clusterCommands: KindDescription["commands"] = {
  note: null,
  list: ({ name, projectId }) =>
    shellCommand([...BACKUPS, "snapshots", "list", name], [["--projectId", projectId]]),
  describe: (ref) => ofSnapshot("describe", ref),
  watch: (ref) => ofSnapshot("watch", ref),
};

export function clusterRestoreCommand({ from, source, target }: RestoreRequest): string {
  const { deliveryType, ...what } = restoreSourceOf(source);
  return shellCommand(
    [...BACKUPS, "restores", "start", deliveryType],
    [
      ["--clusterName", from.name],
      ...Object.entries(what).map(([name, value]) => [`--${name}`, String(value)]),
      ["--targetClusterName", target.clusterName],
      ["--targetProjectId", target.projectId],
      ["--projectId", from.projectId],
    ],
  );
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
