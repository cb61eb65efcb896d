import { expect, it } from "vitest";
import { flexBackup, formerServerless, migratedBackup } from "./backup-options";

it("Flex promises one snapshot a day, the eight newest, and no window", () => {
  expect(flexBackup).toMatchObject({
    option: "Flex backup",
    snapshotEveryHours: 24,
    nextSnapshotAt: null,
    inForceSince: null,
    restoreWindowHours: null,
    retention: {
      keepAllHours: null,
      keepDailyDays: null,
      keepNewest: 8,
      keepLongestDays: null,
      isFixed: true,
    },
  });
  for (const promise of ["one snapshot a day", "a day after the cluster was created", "the eight newest"])
    expect(flexBackup.description).toContain(promise);
  for (const words of ["no point-in-time restore", "move to a dedicated cluster (M10 or larger)"])
    expect(flexBackup.noWindowReason).toContain(words);
});

it("what was serverless has the same from the day on by which Atlas had moved all of them", () => {
  expect(migratedBackup).toEqual({ ...flexBackup, inForceSince: "2026-01-22T00:00:00Z" });
  expect(formerServerless.title).toBe("This was a serverless instance");
});
