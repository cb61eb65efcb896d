import { expect, it } from "vitest";
import { readRecentRestores } from "./recent-restores";
import { REF, restoreJob } from "./testing/restore";

const OTHER = { ...REF, name: "orders-copy" };
const done = restoreJob("2026-11-23T19:00:00Z", "2026-11-23T19:04:00Z");
const runs = restoreJob("2026-11-23T20:00:00Z", null);
const elsewhere = { targetClusterName: "third", targetGroupId: REF.projectId };

it("what runs, out of here and into here, and nothing that has ended", () => {
  const out = { ...runs, ...elsewhere, id: "out" };
  const queued = { ...runs, id: "queued", status: "queued" };
  const { running } = readRecentRestores(
    REF,
    [queued, out, done],
    [
      { from: OTHER, restoreJob: { ...runs, id: "into" } },
      { from: OTHER, restoreJob: { ...runs, ...elsewhere, id: "not into" } },
      { from: OTHER, restoreJob: { ...runs, targetGroupId: "another project", id: "same name" } },
      { from: OTHER, restoreJob: { ...done, id: "over" } },
    ],
  );
  expect(running.map(({ from, restoreJob: { id } }) => [from.name, id])).toEqual([
    [REF.name, "queued"],
    [REF.name, "out"],
    [OTHER.name, "into"],
  ]);
});

it("the last one is the newest that completed, and no download", () => {
  const failed = { ...done, status: "failed" };
  const download = { ...done, deliveryType: "download" };
  const older = { ...done, id: "older" };
  expect(readRecentRestores(REF, [runs, failed, download, done, older], []).last).toBe(done);
  expect(readRecentRestores(REF, [runs, failed, download], []).last).toBeNull();
  expect(readRecentRestores(REF, [], [{ from: OTHER, restoreJob: done }])).toEqual({
    running: [],
    last: null,
  });
});
