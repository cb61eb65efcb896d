import { beforeEach, describe, expect, it, vi } from "vitest";
import { BackupError } from "@/lib/backups/errors";
import type { Kind } from "@/lib/backups/kinds";
import type { Project } from "@/lib/backups/model";

const atlas = vi.hoisted(() => ({ projects: [] as Project[], lists: new Map<string, unknown>() }));

vi.mock("@/lib/atlas/sources", () => ({
  getAtlas: () => ({
    scope: "test",
    shareLeft: () => null,
    listProjects: async () => atlas.projects,
    sources: Object.fromEntries(
      ["serverless", "flex", "clusters"].map((kind) => [kind, { listInstances: atlas.lists.get(kind) }]),
    ),
  }),
}));

const { listInstances, listInstancesSoFar } = await import("./instances");

let made = 0;
const instance = (kind: Kind, id: string) => ({ kind, id, name: id });

/** Each test has projects of its own: what was cached of another's is not asked for. */
beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse("2026-11-24T00:00:00Z") + made * 3_600_000, toFake: ["Date"] });
  made += 1;
  atlas.projects = [{ id: `project-${made}`, name: "Alpha" }];
  for (const kind of ["serverless", "flex", "clusters"])
    lists(kind, async () => ({ instances: [], unreadable: [] }));
  return () => vi.useRealTimers();
});

function lists(kind: string, list: (project: Project) => Promise<unknown>) {
  atlas.lists.set(kind, vi.fn(list));
}
const holding =
  (...instances: readonly object[]) =>
  async () => ({ instances, unreadable: [] });
const failing = (code: "atlas_gone" | "atlas_unavailable" | "atlas_forbidden") => () =>
  Promise.reject(new BackupError(code, `It is ${code}.`));

describe("listInstances", () => {
  it("asks for each kind of each project once, and gives all together", async () => {
    atlas.projects = [...atlas.projects, { id: `second-${made}`, name: null }];
    lists("serverless", holding());
    lists("flex", async (project: Project) => ({
      instances: [instance("flex", project.id)],
      unreadable: [],
    }));
    const [first] = await Promise.all([listInstances(), listInstances()]);
    expect(first.value).toEqual({
      instances: [instance("flex", `project-${made}`), instance("flex", `second-${made}`)],
      errors: [],
    });
    for (const list of atlas.lists.values()) expect(list).toHaveBeenCalledTimes(2);
  });

  it("shows what stands under two kinds once, under Flex", async () => {
    lists("serverless", holding(instance("serverless", "a"), instance("serverless", "b")));
    lists("flex", holding(instance("flex", "a")));
    const { value } = await listInstances();
    expect(value?.instances).toEqual([instance("serverless", "b"), instance("flex", "a")]);
  });

  it("keeps the other kinds when one fails, and names it", async () => {
    lists("serverless", holding(instance("serverless", "a")));
    lists("flex", failing("atlas_unavailable"));
    const { value, problem } = await listInstances();
    expect(problem).toBeNull();
    expect(value?.instances).toEqual([instance("serverless", "a")]);
    expect(value?.errors).toMatchObject([
      { code: "atlas_unavailable", kind: "flex", projectId: `project-${made}`, projectName: "Alpha" },
    ]);
  });

  it("says once of a project what fails for every kind alike", async () => {
    for (const kind of ["serverless", "flex", "clusters"]) lists(kind, failing("atlas_forbidden"));
    const errors = (await listInstances()).value?.errors ?? [];
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ code: "atlas_forbidden", projectId: `project-${made}` });
    expect(errors[0]).not.toHaveProperty("kind");
  });

  it("takes a retired kind that is gone for none of it, and of a kind that is not retired for a failure", async () => {
    lists("serverless", failing("atlas_gone"));
    expect((await listInstances()).value).toEqual({ instances: [], errors: [] });
    atlas.projects = [{ id: `again-${made}`, name: null }];
    vi.advanceTimersByTime(60_000);
    lists("clusters", failing("atlas_gone"));
    expect((await listInstances()).value?.errors).toMatchObject([{ code: "atlas_gone", kind: "clusters" }]);
  });

  it("says what of a list could not be read", async () => {
    lists("clusters", async () => ({
      instances: [instance("clusters", "c")],
      unreadable: [{ reason: "id", raw: {} }],
    }));
    const { value } = await listInstances();
    expect(value?.instances).toHaveLength(1);
    expect(value?.errors).toMatchObject([
      { code: "atlas_malformed", kind: "clusters", detail: expect.stringContaining("id") },
    ]);
  });
});

describe("listInstancesSoFar", () => {
  it("gives what is there in time, says what is not, and finds it later", async () => {
    atlas.projects = [...atlas.projects, { id: `slow-${made}`, name: null }];
    let end = () => {};
    const slow = new Promise<void>((resolve) => {
      end = resolve;
    });
    lists("flex", async ({ id }: Project) => {
      if (id.startsWith("slow")) await slow;
      return { instances: [instance("flex", id)], unreadable: [] };
    });
    const first = await listInstancesSoFar(20);
    expect(first.value).toMatchObject({ unlisted: 1, pending: true, errors: [] });
    expect(first.value?.instances.map(({ id }) => id)).toEqual([`project-${made}`]);
    end();
    await vi.waitFor(async () =>
      expect((await listInstancesSoFar(20)).value).toMatchObject({ unlisted: 0, pending: false }),
    );
    const all = await listInstancesSoFar(20);
    expect(all.value?.instances.map(({ id }) => id)).toEqual([`project-${made}`, `slow-${made}`]);
  });

  it("keeps what was known before while it is asked for anew", async () => {
    lists("flex", holding(instance("flex", "kept")));
    await listInstances();
    vi.setSystemTime(Date.now() + 3_600_000 / 6);
    lists("flex", () => new Promise(() => {}));
    const { value } = await listInstancesSoFar(20, { refresh: true });
    expect(value).toMatchObject({ unlisted: 0, pending: true });
    expect(value?.instances.map(({ name }) => name)).toEqual(["kept"]);
  });
});
