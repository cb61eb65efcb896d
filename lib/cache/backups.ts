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
import { freshForMs, IDLE_POLL_MS } from "@/lib/backups/polling";
import { readSchedule } from "@/lib/backups/schedule";
import { isRunning } from "@/lib/backups/status";
import { type Fetch, peek, type ReadOptions, readThrough } from "./answers";
import { listInstances } from "./instances";

/** Facts of an instance change by hand only (a tag, a version); its snapshots are what is watched. */
const INSTANCE_FRESH_MS = 60_000;

/**
 * What pages and routes ask, in process: cached, coalesced, never rejecting once Atlas is involved.
 * Throws `BackupError` not_configured before that.
 */
export const backups = { listInstances, getInstance, listSnapshots, getSnapshot };

async function getInstance(ref: InstanceRef, options?: ReadOptions): Promise<Answer<InstanceBody>> {
  const atlas = getAtlas();
  const fetch = {
    key: instanceKey(ref),
    load: async () => ({ instance: await atlas.sources[ref.kind].getInstance(ref) }),
    freshForMs: () => INSTANCE_FRESH_MS,
  };
  return readThrough(fetch, options);
}

async function listSnapshots(ref: InstanceRef, options?: ReadOptions): Promise<Answer<SnapshotList>> {
  const atlas = getAtlas();
  const fetch = {
    key: `snapshots:${refKey(ref)}`,
    load: () => atlas.sources[ref.kind].listSnapshots(ref),
    freshForMs: await snapshotListFreshness(ref),
  };
  return readThrough(fetch, options);
}

/** The cadence is on the instance; asking Atlas for it here would double the price of a poll, so it is only looked up. */
async function snapshotListFreshness(ref: InstanceRef): Promise<Fetch<SnapshotList>["freshForMs"]> {
  const known = (await peek<InstanceBody>(instanceKey(ref)))?.value?.instance;
  return ({ snapshots }) => {
    const now = Date.now();
    const schedule = readSchedule({
      backup: known?.backup ?? null,
      backupState: known?.backupState ?? "unknown",
      createDate: known?.createDate ?? null,
      snapshots,
      now,
    });
    return freshForMs(schedule, now);
  };
}

async function getSnapshot(ref: SnapshotRef, options?: ReadOptions): Promise<Answer<SnapshotDetail>> {
  const atlas = getAtlas();
  const fetch: Fetch<SnapshotDetail> = {
    key: `snapshot:${refKey(ref)}/${ref.snapshotId}`,
    load: () => atlas.sources[ref.kind].getSnapshot(ref),
    freshForMs: ({ snapshot }) =>
      isRunning(snapshot) ? freshForMs({ running: snapshot }, Date.now()) : IDLE_POLL_MS,
  };
  return readThrough(fetch, options);
}

function instanceKey(ref: InstanceRef): string {
  return `instance:${refKey(ref)}`;
}

function refKey({ projectId, kind, name }: InstanceRef): string {
  return `${projectId}/${kind}/${name}`;
}
