import "server-only";
import { getAtlas } from "@/lib/atlas/sources";
import type { Answer } from "@/lib/backups/answer";
import type {
  InstanceBody,
  InstanceRef,
  SnapshotDetail,
  SnapshotList,
  SnapshotRef,
} from "@/lib/backups/model";
import { freshForMs, IDLE_POLL_MS, withoutTurnOf } from "@/lib/backups/polling";
import { readSchedule } from "@/lib/backups/schedule";
import type { BackupSource } from "@/lib/backups/source";
import { isRunning } from "@/lib/backups/status";
import type { ReadOptions } from "./answers";
import { askAtlas, lookUp } from "./ask-atlas";
import { listInstances } from "./instances";

/** Facts of an instance change by hand only (a tag, a version); its snapshots are what is watched. */
const INSTANCE_FRESH_MS = 5 * IDLE_POLL_MS;

/**
 * What pages and routes ask, in process: cached, coalesced, never rejecting once Atlas is involved.
 * Throws `BackupError` not_configured before that.
 */
export const backups = { listInstances, getInstance, listSnapshots, getSnapshot };

async function getInstance(ref: InstanceRef, options?: ReadOptions): Promise<Answer<InstanceBody>> {
  const source = sourceOf(ref);
  const question = {
    what: instanceOf(ref),
    projectId: ref.projectId,
    load: async () => ({ instance: await source.getInstance(ref) }),
    freshForMs: () => INSTANCE_FRESH_MS,
  };
  return askAtlas(question, options);
}

async function listSnapshots(ref: InstanceRef, options?: ReadOptions): Promise<Answer<SnapshotList>> {
  const source = sourceOf(ref);
  const question = {
    what: `snapshots:${nameOf(ref)}`,
    projectId: ref.projectId,
    load: () => source.listSnapshots(ref),
    freshForMs: (list: SnapshotList) => listFreshForMs(ref, list),
  };
  return askAtlas(question, options);
}

/** The cadence is on the instance; asking Atlas for it here would double the price of a poll, so it is only looked up. */
async function listFreshForMs(ref: InstanceRef, { snapshots }: SnapshotList): Promise<number> {
  const facts = await lookUp<InstanceBody>(instanceOf(ref));
  const { backup = null, backupState = "unknown", createDate = null } = facts?.value?.instance ?? {};
  const now = Date.now();
  const freshMs = freshForMs(readSchedule({ backup, backupState, createDate, snapshots, now }), now);
  return withoutTurnOf(facts && Date.parse(facts.nextCheckAt), freshMs, now);
}

async function getSnapshot(ref: SnapshotRef, options?: ReadOptions): Promise<Answer<SnapshotDetail>> {
  const source = sourceOf(ref);
  const question = {
    what: `snapshot:${nameOf(ref)}/${ref.snapshotId}`,
    projectId: ref.projectId,
    load: () => source.getSnapshot(ref),
    freshForMs: ({ snapshot }: SnapshotDetail) =>
      isRunning(snapshot) ? freshForMs({ running: snapshot }, Date.now()) : IDLE_POLL_MS,
  };
  return askAtlas(question, options);
}

function sourceOf({ kind }: InstanceRef): BackupSource {
  return getAtlas().sources[kind];
}

function instanceOf(ref: InstanceRef): string {
  return `instance:${nameOf(ref)}`;
}

function nameOf({ projectId, kind, name }: InstanceRef): string {
  return `${projectId}/${kind}/${name}`;
}
