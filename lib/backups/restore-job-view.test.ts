import { describe, expect, test } from "vitest";
import type { RestoreJob } from "./model";
import { JOB_SORT_KEYS, type RestoreJobQuery, viewRestoreJobs } from "./restore-job-view";
import { restoreJob } from "./testing/restore";

const job = (id: string, requested: string, finished: string | null, fields: Partial<RestoreJob>) =>
  restoreJob(`2026-11-${requested}Z`, finished && `2026-11-${finished}Z`, { id, ...fields });

/** Newest first, as lists are. */
const JOBS: readonly RestoreJob[] = [
  job("a", "23T20:00:00", null, { pointInTimeUTCSeconds: 1_795_340_850, targetClusterName: "copy" }),
  job("b", "23T14:00:00", "23T14:04:00", { deliveryType: "automated", snapshotId: "5a0" }),
  job("c", "22T14:00:00", "22T14:01:00", { status: "failed", deliveryType: "automated" }),
  job("d", "22T12:00:00", null, { status: "cancelled", targetGroupId: "another-project" }),
  job("e", "21T14:00:00", null, {
    status: "expired",
    deliveryType: "download",
    targetClusterName: null,
    expiresAt: "2026-11-21T15:00:00Z",
  }),
  job("f", "20T14:00:00", null, {
    status: "CLOSED",
    deliveryType: "TAPE",
    expiresAt: "2026-12-01T00:00:00Z",
  }),
];

const QUERY: RestoreJobQuery = {
  status: "",
  text: "",
  sort: "requested",
  direction: "desc",
  page: 1,
  zone: "UTC",
};

const ids = (query: Partial<RestoreJobQuery>) =>
  viewRestoreJobs(JOBS, { ...QUERY, ...query })
    .matching.map(({ id }) => id)
    .join("");

test.each([
  ["", "abcdef"],
  ["inProgress", "a"],
  ["failed", "c"],
  ["CLOSED", "f"],
  ["queued", ""],
])("status %j", (status, expected) => expect(ids({ status })).toBe(expected));

describe("text", () => {
  test.each([
    ["in progress", "a"],
    ["point in time", "ad"],
    ["snapshot", "bc"],
    ["tape", "f"],
    ["5A0", "b"],
    ["another-project", "d"],
    ["nov 23, 14:00", "b"],
    ["nov 23 14:04", "b"],
    ["Nov 22, 09:47:30", "a"],
    ["dec 1", "f"],
    ["copy", "a"],
    ["nothing", ""],
  ])("%j", (text, expected) => expect(ids({ text })).toBe(expected));

  test("finds the second that was restored to, and no second where none was", () => {
    const found = (fields: Partial<RestoreJob>, text: string) =>
      viewRestoreJobs([job("a", "23T20:00:00", null, fields)], { ...QUERY, text }).matching.length;
    expect(found({ pointInTimeUTCSeconds: 1_795_340_850 }, "2026-11-22T09:47:30Z")).toBe(1);
    expect(found({}, "1970")).toBe(0);
  });

  test("finds the times of the zone that is shown", () => {
    expect(ids({ text: "nov 24, 05:00", zone: "Asia/Tokyo" })).toBe("a");
    expect(ids({ text: "nov 23, 20:00", zone: "Asia/Tokyo" })).toBe("a");
  });
});

test.each([
  ["requested", "desc", "abcdef"],
  ["requested", "asc", "fedcba"],
  ["status", "asc", "cdfaeb"],
  ["type", "asc", "eadbcf"],
  ["type", "desc", "fbcade"],
  ["status", "desc", "beafdc"],
  ["target", "asc", "abcdfe"],
  ["target", "desc", "bcdfae"],
  ["duration", "desc", "bcadef"],
  ["duration", "asc", "cbadef"],
  ["expires", "asc", "efabcd"],
  ["expires", "desc", "feabcd"],
] as const)("sorted by %s %s, what has no value comes last", (sort, direction, expected) => {
  expect(ids({ sort, direction })).toBe(expected);
});

test("statuses are by what needs a look, one that nobody knows before what runs", () => {
  const words = ["completed", "expired", "queued", "inProgress", "zzz", "cancelled", "failed"];
  const jobs = words.map((status) => job(status, "23T20:00:00", null, { status }));
  const sorted = viewRestoreJobs(jobs, { ...QUERY, sort: "status", direction: "asc" }).matching;
  expect(sorted.map(({ id }) => id)).toEqual(words.toReversed());
});

test("counts are in the order in which a restore passes through, then what Atlas added", () => {
  expect([...viewRestoreJobs(JOBS, QUERY).counts.keys()]).toEqual([
    "inProgress",
    "completed",
    "failed",
    "cancelled",
    "expired",
    "CLOSED",
  ]);
});

test("2,160 are 22 pages, all of them different, in every order", () => {
  const many = Array.from({ length: 2_160 }, (_, index) =>
    restoreJob(new Date(Date.UTC(2026, 10, 1) - index * 3_600_000).toISOString(), null, { id: `${index}` }),
  );
  for (const sort of JOB_SORT_KEYS) {
    const pages = Array.from({ length: 22 }, (_, index) =>
      viewRestoreJobs(many, { ...QUERY, sort, page: index + 1 }),
    );
    expect(pages[0]?.pageCount).toBe(22);
    expect(new Set(pages.flatMap(({ rows }) => rows)).size).toBe(2_160);
  }
});
