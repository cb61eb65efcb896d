import { describe, expect, it } from "vitest";
import { atlasPaths } from "./paths";
import { createProjects } from "./projects";
import { BASE_URL, rejection, testClient } from "./testing/client";
import { roleMissing } from "./testing/digest-server";
import { atlasError, json } from "./testing/fake-fetch";

const [one, two] = ["5f0000000000000000000001", "5f0000000000000000000002"];
const idOf = ({ url }: Request) => new URL(url).pathname.split("/").at(-1);

function projectsOf(answer: Parameters<typeof testClient>[0], projectIds: readonly string[] | null = null) {
  const test = testClient(answer);
  return { ...test, projects: createProjects({ client: test.client, projectIds }) };
}

describe("the list", () => {
  it("is what the credentials can see", async () => {
    const results = [{ id: one, name: "Alpha", orgId: "x" }, { id: two }, { id: "bad", name: "Bad" }];
    const { projects, requests } = projectsOf(() => json({ results }));
    expect(await projects.list()).toEqual([
      { id: one, name: "Alpha" },
      { id: two, name: null },
    ]);
    expect(requests).toHaveLength(1);
  });

  it("is what MONGODB_ATLAS_PROJECT_ID names, each asked for by itself", async () => {
    const { projects, requests } = projectsOf(
      (request) => json({ id: idOf(request), name: "Named" }),
      [one, two],
    );
    expect(await projects.list()).toEqual([
      { id: one, name: "Named" },
      { id: two, name: "Named" },
    ]);
    expect(requests.map(({ url }) => url)).toEqual([one, two].map((id) => BASE_URL + atlasPaths.project(id)));
  });

  it("keeps a named project that cannot be read, without its name", async () => {
    const { projects } = projectsOf(
      (request) => (idOf(request) === one ? roleMissing() : json({ id: two, name: "Beta" })),
      [one, two],
    );
    expect(await projects.list()).toEqual([
      { id: one, name: null },
      { id: two, name: "Beta" },
    ]);
  });

  it("fails when no named project can be read", async () => {
    const { projects } = projectsOf(() => json(atlasError(404, "GROUP_NOT_FOUND"), 404), [one, two]);
    expect(await rejection(projects.list())).toMatchObject({ code: "not_found" });
  });
});

describe("a name", () => {
  it("is asked for once", async () => {
    const { projects, requests } = projectsOf(() => json({ id: one, name: "Alpha" }));
    expect(await projects.nameOf(one)).toBe("Alpha");
    expect(await projects.nameOf(one)).toBe("Alpha");
    expect(requests).toHaveLength(1);
  });

  it("is known from the list", async () => {
    const { projects, requests } = projectsOf(() => json({ results: [{ id: one, name: "Alpha" }] }));
    await projects.list();
    expect(await projects.nameOf(one)).toBe("Alpha");
    expect(requests).toHaveLength(1);
  });

  it("that is refused is null, and not asked for again", async () => {
    const { projects, requests } = projectsOf(roleMissing);
    expect(await projects.nameOf(one)).toBeNull();
    expect(await projects.nameOf(one)).toBeNull();
    expect(requests).toHaveLength(1);
  });

  it("that failed by chance is asked for again", async () => {
    const { projects } = projectsOf((_, count) =>
      count === 1 ? json({}, 500) : json({ id: one, name: "Alpha" }),
    );
    expect(await projects.nameOf(one)).toBeNull();
    expect(await projects.nameOf(one)).toBe("Alpha");
  });
});

describe("a hidden project", () => {
  it("is refused before Atlas is asked", () => {
    const { projects } = projectsOf(() => json({}), [one]);
    expect(() => projects.refuseHidden(one)).not.toThrow();
    expect(() => projects.refuseHidden(two)).toThrow(expect.objectContaining({ code: "not_found" }));
  });

  it("is none without a limit", () => {
    expect(() => projectsOf(() => json({})).projects.refuseHidden(two)).not.toThrow();
  });
});
