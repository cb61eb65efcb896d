import { expect, test } from "vitest";
import { isoUtc } from "@/lib/time/parse-instant";
import { checkOf } from "./fleet";
import { proofOf } from "./retention-proof";
import { snapshotAt } from "./schedule/test-schedule";

const CHECKED_AT = "2026-11-24T12:00:00Z";

test("says of each UTC day whether it has a completed snapshot, and why not", () => {
  const proof = proofOf({ days: "-.cbfmru", checkedAt: CHECKED_AT });
  expect(proof.days.map(({ date, state, why }) => [date, state, why])).toEqual([
    ["2026-11-17", "notShown", null],
    ["2026-11-18", "notShown", null],
    ["2026-11-19", "completed", null],
    ["2026-11-20", "completed", null],
    ["2026-11-21", "notCompleted", "failed"],
    ["2026-11-22", "notCompleted", "missing"],
    ["2026-11-23", "notCompleted", "not completed yet"],
    ["2026-11-24", "notCompleted", "status not known"],
  ]);
  expect([proof.completed, proof.notCompleted.length, proof.notShown]).toEqual([2, 4, 2]);
});

test("the last day is that of the check, just before midnight too", () => {
  const { days } = proofOf({ days: "cf", checkedAt: "2026-11-24T23:59:59.999Z" });
  expect(days.map(({ date }) => date)).toEqual(["2026-11-23", "2026-11-24"]);
});

test.each(["2026-11-24T00:00:00Z", "2026-11-24T00:00:00.000Z", "2026-11-24T23:59:59Z"])(
  "and at %s the days before it each have their own date",
  (checkedAt) => {
    const { days } = proofOf({ days: "cfm", checkedAt });
    expect(days.map(({ date }) => date)).toEqual(["2026-11-22", "2026-11-23", "2026-11-24"]);
  },
);

test("a state that is not known is not shown, never completed", () => {
  expect(proofOf({ days: "x", checkedAt: CHECKED_AT })).toMatchObject({ completed: 0, notShown: 1 });
});

test("a list from before midnight proves nothing of the day after, however late it is looked at", () => {
  const before = "2026-11-23T23:59:30Z";
  const facts = { backup: null, backupState: "unknown", createDate: null } as const;
  const proof = (now: string) => {
    const snapshots = [snapshotAt("2026-11-22T12:00:00Z")];
    return proofOf(checkOf(facts, snapshots, before, Date.parse(now)));
  };
  for (const now of [before, "2026-11-24T00:00:00Z", "2026-11-24T09:00:00Z"])
    expect(proof(now).days.filter(({ state }) => state === "completed")).toEqual([
      { date: "2026-11-22", state: "completed", why: null },
    ]);
});

test("35 days of every check: none is counted twice, none is left out", () => {
  const check = checkOf(
    { backup: null, backupState: "unknown", createDate: null },
    [],
    CHECKED_AT,
    Date.parse(CHECKED_AT),
  );
  const { days, completed, notCompleted, notShown } = proofOf(check);
  expect(days).toHaveLength(35);
  expect(new Set(days.map(({ date }) => date)).size).toBe(35);
  expect(days.at(-1)?.date).toBe(isoUtc(Date.parse(CHECKED_AT)).slice(0, 10));
  expect(completed + notCompleted.length + notShown).toBe(35);
});
