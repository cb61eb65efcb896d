import type { InstanceRef } from "../model";
import { type RestoreRequest, restoreSourceOf } from "../restore-request";
import { shellCommand } from "../shell";
import type { KindDescription } from "./description";
import { restoreOptions } from "./restore-options";

const BACKUPS = ["atlas", "backups"] as const;

/** `atlas backups`: the same words for Flex and for dedicated clusters, the CLI finds out which it is. */
export const clusterCommands: KindDescription["commands"] = {
  note: null,
  list: (ref) => listOf("snapshots", ref),
  describe: (ref) => one("snapshots", "describe", ref.snapshotId, ref),
  watch: (ref) => one("snapshots", "watch", ref.snapshotId, ref),
  restores: {
    list: (ref) => listOf("restores", ref),
    describe: (ref) => one("restores", "describe", ref.restoreJobId, ref),
    watch: (ref) => one("restores", "watch", ref.restoreJobId, ref),
  },
};

export function clusterRestoreCommand(request: RestoreRequest): string {
  const { deliveryType } = restoreSourceOf(request.source);
  return shellCommand([...BACKUPS, "restores", "start", deliveryType], restoreOptions(request));
}

type Subject = "snapshots" | "restores";

function listOf(subject: Subject, { name, projectId }: InstanceRef): string {
  return shellCommand([...BACKUPS, subject, "list", name], [["--projectId", projectId]]);
}

function one(
  subject: Subject,
  command: "describe" | "watch",
  id: string,
  { name, projectId }: InstanceRef,
): string {
  return shellCommand(
    [...BACKUPS, subject, command, id],
    [
      ["--clusterName", name],
      ["--projectId", projectId],
    ],
  );
}
