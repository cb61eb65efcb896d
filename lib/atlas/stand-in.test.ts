import { describe, expect, it } from "vitest";
import { createAtlas, type Atlas as StandIn } from "@/demo/atlas";
import type { Effect } from "@/demo/faults/fault";
import { instancesOf } from "@/demo/project";
import { addSeeds } from "@/demo/seeds";
import { putSnapshot } from "@/demo/serverless/put-snapshot";
import { createWorld } from "@/demo/world";
import type { ProblemCode } from "@/lib/backups/errors";
import { type Environment, parseEnvironment } from "@/lib/env";
import { connectAtlas } from "./sources";
import { apiKey, BASE_URL, rejection, serviceAccount } from "./testing/client";

const variables = {
  apiKey: {
    MONGODB_ATLAS_PUBLIC_API_KEY: apiKey.publicKey,
    MONGODB_ATLAS_PRIVATE_API_KEY: apiKey.privateKey,
  },
  serviceAccount: {
    MONGODB_ATLAS_CLIENT_ID: serviceAccount.clientId,
    MONGODB_ATLAS_CLIENT_SECRET: serviceAccount.clientSecret,
  },
};

/** Our client on the stand-in, in one process and on the stand-in's clock. */
function connect(kind: keyof typeof variables = "apiKey", today = false) {
  const world = createWorld({ now: "2026-11-24T05:00:00Z", frozen: true });
  world.credentials.add("apiKey", { name: apiKey.publicKey, secret: apiKey.privateKey });
  world.credentials.add("serviceAccount", {
    name: serviceAccount.clientId,
    secret: serviceAccount.clientSecret,
  });
  const project = world.addProject({ name: "Storefront" });
  const instance = world.addServerless(project.id, { name: "shop", backup: "continuous" });
  const standIn: StandIn = createAtlas(world, { today });
  const settings: Environment = { ...parseEnvironment(variables[kind]), baseUrl: BASE_URL };
  const atlas = connectAtlas(settings, {
    fetch: standIn.fetch,
    clock: world.clock.now,
    sleep: async (ms) => world.clock.advance(ms),
  });
  const ref = { projectId: project.id, kind: "serverless", name: instance.name } as const;
  return { world, standIn, atlas, ref, instance, source: atlas.sources.serverless };
}

describe.each(["apiKey", "serviceAccount"] as const)("signed in by %s", (kind) => {
  it("reads everything, and nothing that is not listed", async () => {
    const { atlas, source, ref, standIn } = connect(kind);
    expect(await atlas.listProjects()).toEqual([{ id: ref.projectId, name: "Storefront" }]);
    const [project] = await atlas.listProjects();
    expect(await source.listInstances(project ?? { id: "", name: null })).toMatchObject({
      instances: [{ name: "shop" }],
    });
    const instance = await source.getInstance(ref);
    expect(instance).toMatchObject({ projectName: "Storefront", backup: { restoreWindowHours: 72 } });
    const { snapshots, unreadable } = await source.listSnapshots(ref);
    expect(unreadable).toEqual([]);
    expect(snapshots.length).toBeGreaterThan(12);
    const [newest] = snapshots;
    const detail = await source.getSnapshot({ ...ref, snapshotId: newest?.id ?? "" });
    expect(detail.snapshot).toEqual(newest);
    expect(standIn.log.unexpected()).toEqual([]);
    expect(atlas.stats().auth).toBe(kind);
    expect(atlas.stats().rateBudgets).toMatchObject([
      { name: "Serverless", projectId: ref.projectId, limit: 1200 },
      { name: "Projects", projectId: null, limit: 1200 },
    ]);
  });

  it("needs one call for a steady read", async () => {
    const { source, ref, standIn } = connect(kind);
    for (let n = 0; n < 10; n++) await source.listSnapshots(ref);
    expect(standIn.log.entries()).toHaveLength(11);
  });

  it("goes on when the nonce or token is no longer taken", async () => {
    const { source, ref, standIn } = connect(kind);
    await source.listSnapshots(ref);
    standIn.digest.expireNonces();
    standIn.oauth.revokeTokens();
    standIn.log.clear();
    await Promise.all([source.listSnapshots(ref), source.listSnapshots(ref)]);
    await source.listSnapshots(ref);
    expect(standIn.log.entries({ status: 401 })).toHaveLength(2);
    expect(standIn.log.entries({ status: 200, prefix: "/api/atlas" })).toHaveLength(3);
    expect(standIn.log.entries({ prefix: "/api/oauth" }).length).toBe(kind === "apiKey" ? 0 : 1);
  });

  it("tells a refused credential from a missing role", async () => {
    const { source, ref, standIn, world } = connect(kind);
    await source.listSnapshots(ref);
    world.project(ref.projectId).roles = [];
    expect(await rejection(source.listSnapshots(ref))).toMatchObject({ code: "atlas_forbidden" });
    const secret = "a-new-secret";
    world.credentials.add("apiKey", { name: apiKey.publicKey, secret });
    world.credentials.add("serviceAccount", { name: serviceAccount.clientId, secret });
    standIn.digest.expireNonces();
    standIn.oauth.revokeTokens();
    expect(await rejection(source.listSnapshots(ref))).toMatchObject({ code: "atlas_unauthorized" });
  });
});

describe("the world of the demo", () => {
  it.each(["serverless", "flex", "clusters"] as const)(
    "has %s without a single unreadable item",
    async (kind) => {
      const { atlas, world, standIn } = connect();
      addSeeds(world);
      const source = atlas.sources[kind];
      for (const project of await atlas.listProjects()) {
        const { instances } = await source.listInstances(project);
        expect(instances).toHaveLength(instancesOf(world.project(project.id), kind).size);
        const lists = await Promise.all(instances.map((ref) => source.listSnapshots(ref)));
        expect(lists.flatMap(({ unreadable }) => unreadable)).toEqual([]);
      }
      expect(standIn.log.unexpected()).toEqual([]);
    },
  );
});

describe("Atlas as it is since 2026", () => {
  it("has no serverless instances, and has retired their backups", async () => {
    const { source, ref } = connect("apiKey", true);
    expect(await source.listInstances({ id: ref.projectId, name: null })).toEqual({
      instances: [],
      unreadable: [],
    });
    expect(await rejection(source.getInstance(ref))).toMatchObject({ code: "not_found" });
    expect(await rejection(source.listSnapshots(ref))).toMatchObject({
      code: "atlas_gone",
      atlas: { errorCode: "VERSION_GONE" },
    });
  });
});

describe("1,300 snapshots", () => {
  it("are all read, newest first, in three calls", async () => {
    const { source, ref, standIn, instance, world } = connect();
    instance.schedule = null;
    const now = world.clock.now();
    for (let n = 0; n < 1_300; n++)
      putSnapshot(instance, { takenAt: now - n * 3_600_000, expiresAt: now + 1e9 }, now);
    const { snapshots } = await source.listSnapshots(ref);
    expect(snapshots).toHaveLength(1_300);
    expect(new Set(snapshots.map(({ id }) => id)).size).toBe(1_300);
    const times = snapshots.map(({ takenAt }) => takenAt);
    expect(times).toEqual([...times].sort().reverse());
    expect(standIn.log.entries({ status: 200 })).toHaveLength(3);
  });
});

describe("one hostile item", () => {
  it("is told apart, and the others are there", async () => {
    const { source, ref, instance, world } = connect();
    const { snapshots: before } = await source.listSnapshots(ref);
    const now = world.clock.now();
    putSnapshot(instance, { overrides: { createdAt: "<script>" } }, now);
    putSnapshot(instance, { status: "PAUSED", overrides: { frequencyType: "ondemand", extra: {} } }, now);
    const { snapshots, unreadable } = await source.listSnapshots(ref);
    expect(snapshots).toHaveLength(before.length + 1);
    expect(snapshots.map(({ status }) => status)).toContain("PAUSED");
    expect(unreadable).toMatchObject([{ reason: expect.stringContaining("createdAt") }]);
  });
});

describe("a fault", () => {
  it.each<[Effect, ProblemCode]>([
    [{ kind: "reset" }, "atlas_unavailable"],
    [{ kind: "html" }, "atlas_unavailable"],
    [{ kind: "html", status: 200 }, "atlas_unavailable"],
    [{ kind: "truncate" }, "atlas_malformed"],
    [{ kind: "malformed" }, "atlas_malformed"],
    [{ kind: "wrongShape" }, "atlas_malformed"],
    [{ kind: "headers", headers: { "Content-Type": "text/plain" } }, "atlas_malformed"],
    [{ kind: "huge", bytes: 33 * 1024 * 1024 }, "atlas_malformed"],
    [{ kind: "rateLimited", retryAfter: 55 }, "atlas_rate_limited"],
    [{ kind: "rateLimited", retryAfter: null }, "atlas_rate_limited"],
    [{ kind: "fail", status: 503 }, "atlas_unavailable"],
    [{ kind: "error", status: 406, errorCode: "INVALID_VERSION_DATE" }, "atlas_malformed"],
    [{ kind: "error", status: 403, errorCode: "IP_ADDRESS_NOT_ON_ACCESS_LIST" }, "atlas_forbidden"],
    [{ kind: "error", status: 500, errorCode: "UNEXPECTED_ERROR" }, "atlas_unavailable"],
  ])("%o: %s, and the next read is well", async (effect, code) => {
    const { source, ref, standIn } = connect();
    standIn.faults.add({ match: { pattern: "/backup/snapshots" }, effect });
    expect(await rejection(source.listSnapshots(ref))).toMatchObject({ code });
    standIn.faults.clear();
    expect((await source.listSnapshots(ref)).snapshots.length).toBeGreaterThan(0);
  });

  it("that passes is not even seen", async () => {
    const { source, ref, standIn } = connect();
    standIn.faults.add({ match: {}, effect: { kind: "reset" }, times: 1 });
    standIn.faults.add({ match: {}, effect: { kind: "rateLimited", retryAfter: 3 }, times: 1 });
    expect((await source.listSnapshots(ref)).snapshots.length).toBeGreaterThan(0);
  });
});
