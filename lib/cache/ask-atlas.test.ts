import { beforeEach, expect, it, vi } from "vitest";
import { createAtlas } from "@/demo/atlas";
import { createWorld } from "@/demo/world";
import { type Atlas, connectAtlas } from "@/lib/atlas/sources";
import { apiKey, BASE_URL, serviceAccount } from "@/lib/atlas/testing/client";
import { askAtlas, lookUp } from "./ask-atlas";

let atlas: Atlas;
vi.mock(import("@/lib/atlas/sources"), async (original) => ({
  ...(await original()),
  getAtlas: () => atlas,
}));

type Settings = Parameters<typeof connectAtlas>[0];
const settings: Settings = { baseUrl: BASE_URL, credentials: apiKey, projectIds: null };
const elsewhere = vi.fn<typeof fetch>();
let count = 0;
let what = "";

function connect(changed: Partial<Settings> = {}) {
  atlas = connectAtlas({ ...settings, ...changed }, { fetch: elsewhere });
}
const ask = (value: string, projectId: string | null = null) =>
  askAtlas({ what, projectId, load: async () => value, freshForMs: () => 4_000 });

beforeEach(() => {
  count += 1;
  what = `thing ${count}`;
  connect();
});

const P1 = "5f0000000000000000000001";
const P2 = "5f0000000000000000000002";

it.each<[string, Partial<Settings>]>([
  ["another Atlas", { baseUrl: "https://other.test" }],
  ["another key", { credentials: { ...apiKey, publicKey: "another" } }],
  ["a service account", { credentials: serviceAccount }],
  ["a project limit", { projectIds: [P1] }],
])("an answer is not given under %s", async (_, changed) => {
  expect((await ask("mine")).value).toBe("mine");
  connect(changed);
  expect(await lookUp(what)).toBeNull();
  expect((await ask("theirs")).value).toBe("theirs");
  connect();
  expect((await ask("new")).value).toBe("mine");
});

it("the order of a project limit is none, and a new secret of the same key is the same key", async () => {
  connect({ projectIds: [P1, P2] });
  await ask("mine");
  connect({ projectIds: [P2, P1], credentials: { ...apiKey, privateKey: "rotated" } });
  expect((await ask("new")).value).toBe("mine");
});

it("the scope holds nothing of the credentials", () => {
  for (const secret of [apiKey.publicKey, apiKey.privateKey]) expect(atlas.scope).not.toContain(secret);
});

it("Atlas is asked less often for a project of which it says that little is left, and for others as usual", async () => {
  const world = createWorld({ now: Date.now(), frozen: true });
  world.credentials.add("apiKey", { name: apiKey.publicKey, secret: apiKey.privateKey });
  const [scarce, ample] = [world.addProject({ name: "Scarce" }), world.addProject({ name: "Ample" })];
  const standIn = createAtlas(world);
  standIn.limits.set("Serverless GROUP", { capacity: 100, refill: 1 }, scarce.id);
  atlas = connectAtlas(settings, { fetch: standIn.fetch });
  const list = (project: typeof scarce) =>
    askAtlas({
      what: `${what} ${project.id} ${standIn.log.entries().length}`,
      projectId: project.id,
      load: () => atlas.sources.serverless.listInstances(project),
      freshForMs: () => 4_000,
    });
  const waitOf = async (project: typeof scarce) => {
    const { fetchedAt, nextCheckAt, slowed = false } = await list(project);
    return [Date.parse(nextCheckAt) - Date.parse(fetchedAt ?? ""), slowed];
  };
  for (let asked = 0; asked < 80; asked += 1) expect(await waitOf(scarce)).toEqual([4_000, false]);
  expect(await waitOf(scarce)).toEqual([15_000, true]);
  expect(await waitOf(ample)).toEqual([4_000, false]);
  for (let asked = 0; asked < 15; asked += 1) await list(scarce);
  expect(await waitOf(scarce)).toEqual([60_000, true]);
});
