import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Snapshot } from "./model";
import { snapshotAt } from "./schedule/test-schedule";
import { type SnapshotQuery, viewRows } from "./snapshot-view";
import { SORT_KEYS } from "./sort-rows";
import { PAGE_ROWS } from "./table/view";
import { rowStatus, type TableRow, tableRows } from "./table-rows";

const QUERY: SnapshotQuery = { status: "", text: "", sort: "taken", direction: "desc", page: 1, zone: "UTC" };

const list: readonly Snapshot[] = [
  snapshotAt("2026-11-23T20:11:05Z", {
    id: "6b049dd90003456e31f52bb3",
    status: "inProgress",
    storageSizeBytes: null,
  }),
  snapshotAt("2026-11-23T14:11:05Z", { id: "b", storageSizeBytes: 30, expiresAt: "2026-11-26T14:11:05Z" }),
  snapshotAt("2026-11-22T14:11:05Z", {
    id: "c",
    status: "failed",
    storageSizeBytes: null,
    frequencyType: null,
    // It holds nothing that could expire.
    expiresAt: "2026-11-25T14:11:05Z",
  }),
  snapshotAt("2026-11-22T08:11:05Z", {
    id: "d",
    status: "PAUSED",
    storageSizeBytes: 0,
    frequencyType: "daily",
    mongodVersion: "7.0.5",
  }),
  snapshotAt("2026-11-21T08:11:05Z", {
    id: "e",
    storageSizeBytes: 20,
    frequencyType: "custom",
    expiresAt: "2026-12-01T00:00:00Z",
  }),
];
const missing = [{ expectedAt: "2026-11-23T02:11:05Z", between: ["c", "b"] }] as const;
const rows = tableRows(list, missing);

function ids(shown: readonly TableRow[]): string {
  return shown.map((row) => (row.inferred ? "?" : row.snapshot.id.slice(0, 1))).join("");
}

function view(query: Partial<SnapshotQuery>) {
  return viewRows(rows, { ...QUERY, ...query });
}

test("missing slots stand where their snapshots would", () => {
  expect(ids(rows)).toBe("6b?cde");
});

test.each([
  ["", "6b?cde"],
  ["completed", "be"],
  ["missing", "?"],
  ["PAUSED", "d"],
  ["queued", ""],
])("status %j", (status, expected) => {
  expect(ids(view({ status }).matching)).toBe(expected);
});

describe("text", () => {
  test.each([
    ["6B049", "6"],
    ["in progress", "6"],
    ["INPROGRESS", "6"],
    ["nov 23, 14:11", "b"],
    [" Nov  23 14:11:05 ", "b"],
    ["nov 23", "6b?"],
    ["2026-11-22", "cd"],
    ["Dec 1, 2026", "e"],
    ["missing", "?"],
    ["inferred", "?"],
    ["7.0", "d"],
    ["scheduled", "6bcde"],
    ["custom", "e"],
    ["every 6 h", "6b"],
    ["nothing like it", ""],
    ["(", ""],
  ])("%j", (text, expected) => {
    expect(ids(view({ text, frequencyWords: { hourly: { words: "Every 6 h", note: null } } }).matching)).toBe(
      expected,
    );
  });

  test("finds the times of the zone that is shown, and UTC too", () => {
    expect(ids(view({ text: "23:11", zone: "Asia/Tokyo" }).matching)).toBe("bc");
    expect(ids(view({ text: "Nov 24, 05:11:05", zone: "Asia/Tokyo" }).matching)).toBe("6");
    expect(ids(view({ text: "Nov 23, 20:11:05", zone: "Asia/Tokyo" }).matching)).toBe("6");
  });
});

test.each([
  ["taken", "asc", "edc?b6"],
  ["taken", "desc", "6b?cde"],
  ["status", "asc", "c?d6be"],
  ["status", "desc", "be6d?c"],
  ["frequency", "asc", "6bde?c"],
  ["frequency", "desc", "ed6b?c"],
  ["size", "asc", "deb6?c"],
  ["size", "desc", "bed6?c"],
  ["expires", "asc", "be6?cd"],
  ["expires", "desc", "eb6?cd"],
] as const)("sorted by %s %s, what has no value comes last", (sort, direction, expected) => {
  expect(ids(view({ sort, direction }).matching)).toBe(expected);
});

test("frequencies are by how often, those that nobody knows last", () => {
  const words = ["yearly", "custom", "daily", "monthly", "hourly", "weekly"];
  const table = tableRows(
    words.map((frequencyType, index) => snapshotAt(1_795_464_665_000 - index, { frequencyType })),
    [],
  );
  const sorted = viewRows(table, { ...QUERY, sort: "frequency", direction: "asc" }).matching;
  expect(sorted.map((row) => !row.inferred && row.snapshot.frequencyType)).toEqual([
    "hourly",
    "daily",
    "weekly",
    "monthly",
    "yearly",
    "custom",
  ]);
});

test("statuses are by what needs a look", () => {
  const words = ["completed", "queued", "zzz", "inProgress", "failed"];
  const table = tableRows(
    words.map((status) => snapshotAt("2026-11-23T20:11:05Z", { status })),
    missing,
  );
  const sorted = viewRows(table, { ...QUERY, sort: "status", direction: "asc" }).matching;
  expect(sorted.map(rowStatus)).toEqual(["failed", "missing", "zzz", "inProgress", "queued", "completed"]);
  const counted = [...viewRows(table, QUERY).counts.keys()];
  expect(counted).toEqual(["queued", "inProgress", "completed", "failed", "zzz", "missing"]);
});

test("durations are from the shortest, those that are not known last", () => {
  const took = (id: string, startedAt: string | null, finishedAt: string | null) =>
    snapshotAt("2026-11-23T20:11:05Z", { id, startedAt, finishedAt });
  const table = tableRows(
    [
      took("a", "2026-11-23T20:00:00Z", "2026-11-23T20:10:00Z"),
      took("b", "2026-11-23T20:00:00Z", null),
      took("c", "2026-11-23T20:00:00Z", "2026-11-23T20:02:00Z"),
    ],
    missing,
  );
  const sorted = (direction: "asc" | "desc") =>
    ids(viewRows(table, { ...QUERY, sort: "duration", direction }).matching);
  expect([sorted("asc"), sorted("desc")]).toEqual(["cab?", "acb?"]);
});

test("counts do not depend on the status chosen, but on the text", () => {
  const counts = [
    ["inProgress", 1],
    ["completed", 2],
    ["failed", 1],
    ["PAUSED", 1],
    ["missing", 1],
  ];
  expect([...view({ status: "failed" }).counts]).toEqual(counts);
  expect([...view({ text: "nov 22" }).counts]).toEqual([
    ["failed", 1],
    ["PAUSED", 1],
  ]);
});

describe("1,300 snapshots", () => {
  const many = Array.from({ length: 1300 }, (_, index) =>
    snapshotAt(1_795_464_665_000 - index * 1_800_000, { id: `n${index}` }),
  );
  const all = tableRows(many, []);

  test.each([
    [1, 1, 100],
    [13, 13, 100],
    [14, 13, 100],
    [0, 1, 100],
    [-5, 1, 100],
    [Number.NaN, 1, 100],
    [2.7, 2, 100],
  ])("page %d is page %d", (page, actual, count) => {
    const result = viewRows(all, { ...QUERY, page });
    expect(result).toMatchObject({ page: actual, pageCount: 13 });
    expect(result.rows).toHaveLength(count);
  });

  test("every row is on exactly one page", () => {
    const pages = Array.from({ length: 13 }, (_, index) => viewRows(all, { ...QUERY, page: index + 1 }).rows);
    expect(pages.flat()).toEqual(all);
  });

  test("a key stroke in the text filter stays under two frames", () => {
    const search = () => viewRows(all, { ...QUERY, text: "nov 2", zone: "Europe/Paris", sort: "status" });
    search();
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      search();
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(33);
  });
});

test("no rows: one empty page", () => {
  expect(viewRows([], QUERY)).toMatchObject({ rows: [], matching: [], page: 1, pageCount: 1 });
});

test("filters and sorting only ever leave out and reorder", () => {
  const query = fc.record({
    status: fc.constantFrom("", "completed", "missing", "PAUSED"),
    text: fc.constantFrom("", "nov", "11:05", "x"),
    sort: fc.constantFrom(...SORT_KEYS),
    direction: fc.constantFrom("asc" as const, "desc" as const),
    page: fc.integer(),
    zone: fc.constantFrom("UTC", "America/New_York"),
  });
  fc.assert(
    fc.property(query, (given) => {
      const { matching, rows: shown, counts } = viewRows(rows, given);
      expect(new Set(matching).size).toBe(matching.length);
      expect(matching.every((row) => rows.includes(row))).toBe(true);
      expect(shown).toEqual(matching.slice(0, PAGE_ROWS));
      if (given.status !== "") expect(counts.get(given.status) ?? 0).toBe(matching.length);
      expect(matching.every((row) => given.status === "" || rowStatus(row) === given.status)).toBe(true);
    }),
  );
});
