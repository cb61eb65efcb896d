import { describe, expect, it } from "vitest";
import { createActions } from "@/demo/actions";
import { createAtlas } from "@/demo/atlas";
import { createWorld } from "@/demo/world";
import type { Kind } from "@/lib/backups/kinds";
import { isRunning } from "@/lib/backups/status";
import { parseEnvironment } from "@/lib/env";
import { connectAtlas } from "./sources";
import { apiKey, BASE_URL, rejection } from "./testing/client";

interface Case {
  readonly what: string;
  readonly kind: Kind;
  /** What the stand-in is told beside kind and name. */
  readonly input: { readonly shards?: number };
  /** Of two hours after the last slot. */
  readonly hoursToNextSlot: number;
  readonly restoreJobsRole: string | null;
}

const CASES: readonly Case[] = [
  {
    what: "a serverless instance",
    kind: "serverless",
    input: {},
    hoursToNextSlot: 4,
    restoreJobsRole: "Project Owner",
  },
  { what: "a Flex cluster", kind: "flex", input: {}, hoursToNextSlot: 22, restoreJobsRole: null },
  {
    what: "a dedicated replica set",
    kind: "clusters",
    input: {},
    hoursToNextSlot: 4,
    restoreJobsRole: "Project Backup Manager",
  },
  {
    what: "a sharded cluster",
    kind: "clusters",
    input: { shards: 2 },
    hoursToNextSlot: 4,
    restoreJobsRole: "Project Backup Manager",
  },
];

const OTHERS: Readonly<Record<Kind, Kind | null>> = { serverless: null, flex: "clusters", clusters: "flex" };
const SECOND = 1_000;
const HOUR = 3_600_000;
const UNKNOWN_ID = "5f0000000000000000000009";

/** One instance of the case's kind in one project, and our client on the stand-in. */
function connect({ kind, input }: Pick<Case, "kind" | "input">) {
  const world = createWorld({ now: "2026-11-24T05:00:00Z", frozen: true });
  world.credentials.add("apiKey", { name: apiKey.publicKey, secret: apiKey.privateKey });
  const standIn = createAtlas(world);
  const actions = createActions(standIn);
  const { projectId } = actions.createProject({ name: "Storefront" });
  const { id } = actions.createInstance({ projectId, kind, name: "shop", ...input });
  const variables = {
    MONGODB_ATLAS_PUBLIC_API_KEY: apiKey.publicKey,
    MONGODB_ATLAS_PRIVATE_API_KEY: apiKey.privateKey,
    MONGODB_ATLAS_BASE_URL: BASE_URL,
  };
  const { sources } = connectAtlas(parseEnvironment(variables), {
    fetch: standIn.fetch,
    clock: world.clock.now,
    sleep: async (ms) => world.clock.advance(ms),
  });
  const ref = { projectId, kind, name: "shop" };
  return {
    actions,
    standIn,
    sources,
    source: sources[kind],
    ref,
    project: { id: projectId, name: "Storefront" },
    id,
  };
}

describe.each(CASES)("$what", ({ hoursToNextSlot, restoreJobsRole, ...place }) => {
  const { kind } = place;

  it("is listed in one call a project; what cannot be read is told apart", async () => {
    const { actions, source, ref, project, id, standIn } = connect(place);
    actions.putRawInstance({ projectId: ref.projectId, kind, json: { name: "without-id" } });
    const { instances, unreadable } = await source.listInstances(project);
    expect(instances).toMatchObject([{ ...ref, id, projectName: "Storefront", stateName: "IDLE" }]);
    expect(unreadable).toMatchObject([{ reason: expect.stringContaining("id") }]);
    expect(standIn.log.entries({ status: 200 })).toHaveLength(1);
  });

  it("is read by itself, and says of its backup no less than in the list", async () => {
    const { source, ref, project, id } = connect(place);
    const instance = await source.getInstance(ref);
    expect(instance).toMatchObject({ ...ref, id, projectName: "Storefront", providerName: "AWS" });
    expect(instance).toMatchObject({ backupState: "on", backup: { option: expect.any(String) } });
    const [listed] = (await source.listInstances(project)).instances;
    expect(listed).toMatchObject({ backupState: "on", backup: { option: instance.backup?.option } });
    expect(instance.backup?.restoreWindowHours === null).toBe(instance.backup?.noWindowReason !== null);
  });

  it("has its snapshots newest first, each as it is by itself, and asks nothing that is not listed", async () => {
    const { source, ref, standIn } = connect(place);
    const { snapshots, unreadable } = await source.listSnapshots(ref);
    expect(unreadable).toEqual([]);
    const times = snapshots.map(({ takenAt }) => takenAt);
    expect(times.length).toBeGreaterThan(6);
    expect(times).toEqual([...times].sort().reverse());
    for (const listed of snapshots.slice(0, 3)) {
      const { snapshot, raw } = await source.getSnapshot({ ...ref, snapshotId: listed.id });
      expect(snapshot).toEqual(listed);
      expect(raw).toMatchObject({ id: listed.id });
    }
    expect(standIn.log.unexpected()).toEqual([]);
  });

  it("has all its snapshots over several pages, each once", async () => {
    const { actions, source, ref } = connect(place);
    const before = (await source.listSnapshots(ref)).snapshots.length;
    const start = Date.parse("2026-11-24T05:00:00Z");
    for (let n = 1; n <= 600; n++)
      actions.putSnapshot({ ...ref, takenAt: start - n * SECOND, expiresAt: start + 9 * HOUR });
    const { snapshots } = await source.listSnapshots(ref);
    expect(new Set(snapshots.map(({ id }) => id)).size).toBe(before + 600);
    const times = snapshots.map(({ takenAt }) => Date.parse(takenAt));
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });

  it("is watched from queued to completed, under one id, its size unknown before the end", async () => {
    const { actions, source, ref } = connect(place);
    const [last] = (await source.listSnapshots(ref)).snapshots;
    actions.advanceClock({ by: hoursToNextSlot * HOUR });
    const [first] = (await source.listSnapshots(ref)).snapshots;
    expect(first?.id).not.toBe(last?.id);
    const seen = new Set<string>();
    for (let seconds = 0; seconds < 900; seconds += 2) {
      const { snapshot } = await source.getSnapshot({ ...ref, snapshotId: first?.id ?? "" });
      seen.add(snapshot.status);
      if (!isRunning(snapshot)) break;
      expect(snapshot.storageSizeBytes).toBeNull();
      actions.advanceClock({ by: 2 * SECOND });
    }
    expect([...seen]).toEqual(["queued", "inProgress", "completed"]);
  });

  it("shows one hostile item apart from the others, and keeps a status that nobody knows", async () => {
    const { actions, source, ref } = connect(place);
    const before = (await source.listSnapshots(ref)).snapshots.length;
    actions.putRawSnapshot({ ...ref, json: { id: "../../orgs", status: "<script>" } });
    actions.putSnapshot({ ...ref, status: "PAUSED", overrides: { extra: { deep: [1] } } });
    const { snapshots, unreadable } = await source.listSnapshots(ref);
    expect(snapshots).toHaveLength(before + 1);
    expect(snapshots.map(({ status }) => status)).toContain("PAUSED");
    expect(unreadable).toMatchObject([
      { reason: expect.stringContaining("id"), raw: { status: "<script>" } },
    ]);
  });

  it("has its restores newest first, from running to completed", async () => {
    const { actions, source, ref } = connect(place);
    const { restoreJobId } = actions.startRestore({ ...ref, targetClusterName: "other" });
    const [started] = (await source.listRestoreJobs(ref)).restoreJobs;
    expect(started).toMatchObject({
      id: restoreJobId,
      deliveryType: "automated",
      targetClusterName: "other",
      targetGroupId: ref.projectId,
      requestedAt: "2026-11-24T05:00:00Z",
      finishedAt: null,
    });
    expect(["queued", "inProgress"]).toContain(started?.status);
    actions.advanceClock({ by: HOUR });
    actions.startRestore(ref);
    const { restoreJobs } = await source.listRestoreJobs(ref);
    expect(restoreJobs.map(({ status }) => status)[1]).toBe("completed");
    expect(restoreJobs[1]).toMatchObject({ id: restoreJobId, finishedAt: expect.any(String) });
  });

  it("has each restore as it is by itself, and under another id none", async () => {
    const { actions, source, ref, standIn } = connect(place);
    const { restoreJobId } = actions.startRestore({ ...ref, targetClusterName: "other" });
    const [listed] = (await source.listRestoreJobs(ref)).restoreJobs;
    const { restoreJob, raw } = await source.getRestoreJob({ ...ref, restoreJobId });
    expect(restoreJob).toEqual(listed);
    expect(raw).toMatchObject({ id: restoreJobId });
    const unknown = { ...ref, restoreJobId: UNKNOWN_ID };
    for (const attempt of [source.getRestoreJob(unknown), source.getDownload(unknown)])
      expect(await rejection(attempt)).toMatchObject({
        code: "not_found",
        message: expect.stringContaining("no restore job"),
      });
    expect(standIn.log.unexpected()).toEqual([]);
  });

  it("gives a download's link to whoever asks for it, and to nobody else", async () => {
    const { actions, source, ref } = connect(place);
    const { restoreJobId } = actions.startRestore({ ...ref, deliveryType: "download" });
    const before = await source.getDownload({ ...ref, restoreJobId });
    expect(before).toMatchObject({ links: [], restoreJob: { hasDownload: false } });
    actions.advanceClock({ by: HOUR / 4 });
    const list = await source.listRestoreJobs(ref);
    expect(list.restoreJobs).toMatchObject([
      { deliveryType: "download", status: "completed", hasDownload: true, expiresAt: expect.any(String) },
    ]);
    const detail = await source.getRestoreJob({ ...ref, restoreJobId });
    expect(JSON.stringify([list, detail])).not.toContain("://");
    const { links } = await source.getDownload({ ...ref, restoreJobId });
    expect(links).toEqual([{ url: expect.stringMatching(/^https:/), replicaSetName: null }]);
  });

  it("keeps the links of a job that cannot be read to itself too", async () => {
    const { actions, source, ref } = connect(place);
    const secret = "https://restore.example/token";
    const json = {
      id: UNKNOWN_ID,
      deliveryType: 7,
      deliveryUrl: [secret],
      snapshotUrl: secret,
      other: secret,
    };
    actions.putRestoreJob({ ...ref, json });
    const list = await source.listRestoreJobs(ref);
    expect(list).toMatchObject({
      restoreJobs: [],
      unreadable: [{ raw: { id: UNKNOWN_ID, deliveryType: 7 } }],
    });
    expect(JSON.stringify(list)).not.toContain("token");
  });

  it("names the role that is missing", async () => {
    const { actions, source, ref } = connect(place);
    const { projectId } = ref;
    actions.setAccess({ projectId, roles: ["Project Read Only"] });
    expect((await source.listSnapshots(ref)).unreadable).toEqual([]);
    const one = { ...ref, restoreJobId: UNKNOWN_ID };
    if (restoreJobsRole === null) expect((await source.listRestoreJobs(ref)).unreadable).toEqual([]);
    else
      for (const attempt of [source.listRestoreJobs(ref), source.getRestoreJob(one), source.getDownload(one)])
        expect(await rejection(attempt)).toMatchObject({
          code: "atlas_forbidden",
          message: expect.stringContaining(`"${restoreJobsRole}"`),
        });
    actions.setAccess({ projectId, roles: [] });
    expect(await rejection(source.listSnapshots(ref))).toMatchObject({
      code: "atlas_forbidden",
      message: expect.stringContaining('"Project Read Only"'),
    });
  });

  it("is not found under another name, nor is a snapshot under another id", async () => {
    const { source, ref } = connect(place);
    const nobody = { ...ref, name: "nobody" };
    const attempts = [
      source.getInstance(nobody),
      source.listSnapshots(nobody),
      source.listRestoreJobs(nobody),
      source.getSnapshot({ ...nobody, snapshotId: UNKNOWN_ID }),
      source.getSnapshot({ ...ref, snapshotId: UNKNOWN_ID }),
    ];
    for (const attempt of attempts)
      expect(await rejection(attempt)).toMatchObject({ code: "not_found", elsewhere: undefined });
  });

  it("is not found as another kind, and where it is is said", async () => {
    const { sources, ref } = connect(place);
    const other = OTHERS[kind];
    const source = sources[other ?? "flex"];
    const wrong = { ...ref, kind: other ?? "flex" };
    const attempts = [
      source.getInstance(wrong),
      source.listSnapshots(wrong),
      source.listRestoreJobs(wrong),
      source.getSnapshot({ ...wrong, snapshotId: UNKNOWN_ID }),
    ];
    const elsewhere = other === null ? undefined : kind;
    for (const attempt of attempts)
      expect(await rejection(attempt)).toMatchObject({ code: "not_found", elsewhere });
  });
});
