import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BackupError } from "@/lib/backups/errors";
import { atlasPaths, type Collection } from "./paths";
import { PROJECT_ID as project } from "./testing/client";

const id = "6a1b2c3d4e5f60718293a4b5";
const root = "/api/atlas/v2/groups";

describe("the paths", () => {
  it("are those of the contract", () => {
    expect(atlasPaths.token()).toBe("/api/oauth/token");
    expect(atlasPaths.projects()).toBe(root);
    expect(atlasPaths.project(project)).toBe(`${root}/${project}`);
    for (const collection of ["serverless", "flexClusters", "clusters"] as const) {
      const base = `${root}/${project}/${collection}`;
      expect(atlasPaths.instances(collection, project)).toBe(base);
      expect(atlasPaths.instance(collection, project, "a-1")).toBe(`${base}/a-1`);
      expect(atlasPaths.snapshots(collection, project, "a")).toBe(`${base}/a/backup/snapshots`);
      expect(atlasPaths.snapshot(collection, project, "a", id)).toBe(`${base}/a/backup/snapshots/${id}`);
      expect(atlasPaths.restoreJobs(collection, project, "a")).toBe(`${base}/a/backup/restoreJobs`);
      expect(atlasPaths.restoreJob(collection, project, "a", id)).toBe(`${base}/a/backup/restoreJobs/${id}`);
    }
    const cluster = `${root}/${project}/clusters/a/backup`;
    expect(atlasPaths.schedule(project, "a")).toBe(`${cluster}/schedule`);
    expect(atlasPaths.shardedSnapshots(project, "a")).toBe(`${cluster}/snapshots/shardedClusters`);
    expect(atlasPaths.shardedSnapshot(project, "a", id)).toBe(`${cluster}/snapshots/shardedCluster/${id}`);
  });
});

// What the contract lists, written down a second time, with no regard for how it is built.
const segment = { id: /^[a-f0-9]{24}$/, name: /^[a-zA-Z0-9][a-zA-Z0-9-]{0,63}$/ };
const listed = ["serverless", "flexClusters", "clusters"].flatMap((kind) => [
  ["id", kind],
  ["id", kind, "name"],
  ["id", kind, "name", "backup", "snapshots"],
  ["id", kind, "name", "backup", "snapshots", "id"],
  ["id", kind, "name", "backup", "restoreJobs"],
  ["id", kind, "name", "backup", "restoreJobs", "id"],
]);
const clusterOnly = [["schedule"], ["snapshots", "shardedClusters"], ["snapshots", "shardedCluster", "id"]];
const allListed = [
  [],
  ["id"],
  ...listed,
  ...clusterOnly.map((end) => ["id", "clusters", "name", "backup", ...end]),
];

/** Judged as the network sees it: after the URL is parsed, dots and escapes resolved. */
function isListed(path: string): boolean {
  const url = new URL(`https://atlas.test${path}`);
  if (url.origin !== "https://atlas.test" || url.search + url.hash !== "") return false;
  const [base, segments] = [
    url.pathname.slice(0, root.length),
    url.pathname.slice(root.length).split("/").slice(1),
  ];
  return base === root && allListed.some((pattern) => fits(pattern, segments));
}

function fits(pattern: readonly string[], segments: readonly string[]): boolean {
  const matches = (part: string, index: number) =>
    part === "id" || part === "name" ? segment[part].test(segments[index] ?? "") : part === segments[index];
  return pattern.length === segments.length && pattern.every(matches);
}

const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "..",
    ".",
    "",
    "%2e%2e",
    "a/../b",
    "a?b",
    "a#b",
    "a\n",
    `${id}\n`,
    "a\\b",
    "//evil.test",
    "@evil.test",
  ),
  fc.tuple(fc.constantFrom(id, "abc", project), fc.string()).map((parts) => parts.join("")),
  fc.constantFrom(id, project, "Cluster0", "shardedClusters", "shardedCluster"),
);

describe("no input", () => {
  it("reaches a path that is not listed, and a refusal is invalid_request", () => {
    const collections: Collection[] = ["serverless", "flexClusters", "clusters"];
    const build = [
      (_: Collection, a: string) => atlasPaths.project(a),
      atlasPaths.instances,
      atlasPaths.instance,
      atlasPaths.snapshots,
      atlasPaths.snapshot,
      atlasPaths.restoreJobs,
      atlasPaths.restoreJob,
      (_: Collection, a: string, b: string) => atlasPaths.schedule(a, b),
      (_: Collection, a: string, b: string) => atlasPaths.shardedSnapshots(a, b),
      (_: Collection, a: string, b: string, c: string) => atlasPaths.shardedSnapshot(a, b, c),
    ];
    let built = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...build),
        fc.constantFrom(...collections),
        fc.oneof(hostile, fc.constant(project)),
        hostile,
        hostile,
        (path, collection, a, b, c) => {
          try {
            expect(isListed(path(collection, a, b, c))).toBe(true);
            built += 1;
          } catch (error) {
            if (!(error instanceof BackupError)) throw error;
            expect(error.code).toBe("invalid_request");
          }
        },
      ),
      { numRuns: 10_000 },
    );
    expect(built).toBeGreaterThan(500);
  });
});
