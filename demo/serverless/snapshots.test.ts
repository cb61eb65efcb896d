import { expect, test } from "vitest";
import { timeOfId } from "../ids";
import { NOON, smallWorld } from "../testing/small-world";
import { HOUR, SECOND } from "../time";

function worldWith() {
  const { atlas, actions, projectId } = smallWorld();
  const orders = { projectId, name: "orders" };
  return { atlas, actions, orders, newest: () => actions.snapshots(orders)[0] };
}

test("what is unknown until a snapshot has finished is absent, and there when it has", () => {
  const { actions, newest } = worldWith();
  expect(newest()).toMatchObject({ status: "queued", storageSizeBytes: 0 });
  expect(newest()).not.toHaveProperty("createdAt");
  expect(newest()).not.toHaveProperty("mongodVersion");
  actions.advanceClock({ by: HOUR });
  expect(newest()).toMatchObject({ status: "completed", createdAt: "2026-11-24T12:00:00Z" });
});

test("ids hold the time, are unique and do not change", () => {
  const { actions, orders } = worldWith();
  const ids = actions.snapshots(orders).map((json) => (json as { id: string }).id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(timeOfId(ids[0] ?? "")).toBe(NOON);
  expect(actions.snapshots(orders).map((json) => (json as { id: string }).id)).toEqual(ids);
});

test("a test's own snapshots stand among the others, and are replaced by their id", () => {
  const { actions, orders } = worldWith();
  const takenAt = NOON - 7 * HOUR;
  const { snapshotId } = actions.putSnapshot({ ...orders, takenAt, status: "inProgress" });
  const find = () =>
    actions.snapshots(orders).findIndex((json) => (json as { id: string }).id === snapshotId);
  expect(find()).toBe(2);
  actions.putSnapshot({ ...orders, id: snapshotId, overrides: { note: "<b>" } });
  expect(actions.snapshots(orders)[2]).toMatchObject({
    id: snapshotId,
    status: "completed",
    createdAt: "2026-11-24T05:00:00Z",
    note: "<b>",
  });
});

test("one of the schedule's own can be replaced, by any JSON", () => {
  const { actions, orders } = worldWith();
  const id = (actions.snapshots(orders)[0] as { id: string }).id;
  actions.putRawSnapshot({ ...orders, json: { id, status: 7 } });
  expect(actions.snapshots(orders)[0]).toEqual({ id, status: 7 });
  expect(actions.snapshots(orders).filter((json) => (json as { id: string }).id === id)).toHaveLength(1);
});

test("an item without an id is a list item all the same", () => {
  const { actions, orders } = worldWith();
  actions.putRawSnapshot({ ...orders, json: null, at: NOON + SECOND });
  expect(actions.snapshots(orders)[0]).toBeNull();
});
