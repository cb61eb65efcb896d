import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createActions } from "@/demo/actions";
import { createAtlas } from "@/demo/atlas";
import { createWorld } from "@/demo/world";
import { readDownload } from "@/lib/atlas/download";
import { type Atlas, connectAtlas } from "@/lib/atlas/sources";
import { apiKey, BASE_URL, rejection } from "@/lib/atlas/testing/client";
import type { Kind } from "@/lib/backups/kinds";
import { lookUp } from "./ask-atlas";
import { getRestoreJob, listRestoreJobs } from "./restore-jobs";

const NOW = Date.parse("2026-11-24T12:00:00Z");
const MINUTE = 60_000;

/** The one of this process: what stands in front of the network is all that is not the real thing. */
let atlas: Atlas;
vi.mock(import("@/lib/atlas/sources"), async (original) => ({
  ...(await original()),
  getAtlas: () => atlas,
}));

beforeEach(() => vi.useFakeTimers({ now: NOW, toFake: ["Date", "setTimeout", "clearTimeout"] }));
afterEach(() => vi.useRealTimers());

let count = 0;

/** An instance of its own for each test: the cache outlives them. */
function connect(kind: Kind = "clusters") {
  count += 1;
  const world = createWorld({ now: NOW, frozen: true });
  world.credentials.add("apiKey", { name: apiKey.publicKey, secret: apiKey.privateKey });
  const standIn = createAtlas(world);
  const actions = createActions(standIn);
  const { projectId } = actions.createProject({ name: "Storefront" });
  const ref = { projectId, kind, name: `restored-${count}` };
  actions.createInstance(ref);
  atlas = connectAtlas(
    { baseUrl: BASE_URL, credentials: apiKey, projectIds: null },
    { fetch: standIn.fetch, sleep: async () => undefined },
  );
  const pass = (ms: number) => {
    vi.setSystemTime(Date.now() + ms);
    world.clock.advance(ms);
  };
  const asked = () => standIn.log.entries().filter(({ path }) => path.includes("/restoreJobs"));
  return { ref, actions, pass, asked };
}

const inMs = ({ nextCheckAt }: { nextCheckAt: string }) => Date.parse(nextCheckAt) - Date.now();

describe("the restores of an instance", () => {
  it("are asked about every four seconds while one runs, else once a minute", async () => {
    const { ref, actions, pass } = connect();
    const { restoreJobId } = actions.startRestore(ref);
    expect(inMs(await listRestoreJobs(ref))).toBe(4_000);
    expect(inMs(await getRestoreJob({ ...ref, restoreJobId }))).toBe(4_000);
    pass(10 * MINUTE);
    const list = await listRestoreJobs(ref);
    expect(list.value?.restoreJobs).toMatchObject([{ id: restoreJobId, status: "completed" }]);
    expect(inMs(list)).toBe(MINUTE);
    expect(inMs(await getRestoreJob({ ...ref, restoreJobId }))).toBe(MINUTE);
  });

  it("cost one call for all who ask", async () => {
    const { ref, asked } = connect();
    await listRestoreJobs(ref);
    const before = asked().length;
    await Promise.all([listRestoreJobs(ref), listRestoreJobs(ref), listRestoreJobs(ref)]);
    expect(asked()).toHaveLength(before);
  });

  it("are not asked about for a minute where the role is missing, which is said by its name", async () => {
    const { ref, actions, pass, asked } = connect();
    actions.setAccess({ projectId: ref.projectId, roles: ["Project Read Only"] });
    const refused = await listRestoreJobs(ref);
    expect(refused).toMatchObject({
      value: null,
      problem: { code: "atlas_forbidden", detail: expect.stringContaining("Project Backup Manager") },
    });
    expect(inMs(refused)).toBe(MINUTE);
    const before = asked().length;
    pass(58_000);
    expect((await listRestoreJobs(ref)).problem?.code).toBe("atlas_forbidden");
    expect(asked()).toHaveLength(before);
    actions.setAccess({ projectId: ref.projectId, roles: ["Project Owner"] });
    pass(2_000);
    expect((await listRestoreJobs(ref)).problem).toBeNull();
  });
});

describe("a download", () => {
  it("is asked of Atlas each time, and its link is in no cache", async () => {
    const { ref, actions, pass, asked } = connect();
    const { restoreJobId } = actions.startRestore({ ...ref, deliveryType: "download" });
    const job = { ...ref, restoreJobId };
    pass(5 * MINUTE);
    await listRestoreJobs(ref);
    await getRestoreJob(job);
    const before = asked().length;
    const { links, expiresAt } = await readDownload(job);
    await readDownload(job);
    expect(asked().length - before).toBe(2);
    expect(links).toHaveLength(1);
    expect(expiresAt).toBe("2026-11-24T13:03:52Z");
    const path = `${ref.projectId}/${ref.kind}/${ref.name}`;
    const kept = [await lookUp(`restoreJobs:${path}`), await lookUp(`restoreJob:${path}/${restoreJobId}`)];
    expect(kept).not.toContain(null);
    expect(JSON.stringify(kept)).not.toContain("://");
  });

  it("that has expired is refused in words", async () => {
    const { ref, actions, pass } = connect();
    const { restoreJobId } = actions.startRestore({ ...ref, deliveryType: "download" });
    expect(await rejection(readDownload({ ...ref, restoreJobId }))).toMatchObject({
      code: "not_found",
      message: expect.stringContaining("not ready yet"),
    });
    pass(70 * MINUTE);
    expect(await rejection(readDownload({ ...ref, restoreJobId }))).toMatchObject({
      code: "not_found",
      message: expect.stringContaining("expired on Nov 24, 2026, 13:03:52 UTC"),
    });
  });

  it("does not exist of serverless, for which Atlas is not even asked", async () => {
    const { ref, actions, asked } = connect("serverless");
    const { restoreJobId } = actions.startRestore({ ...ref, deliveryType: "download" });
    expect(await rejection(readDownload({ ...ref, restoreJobId }))).toMatchObject({
      code: "not_found",
      message: expect.stringContaining("can't be downloaded"),
    });
    expect(asked()).toEqual([]);
  });
});
