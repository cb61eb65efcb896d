import { expect, it } from "vitest";
import { basicBackup, continuousBackup } from "./backup-options";

it("Serverless Continuous Backup promises what Atlas documents", () => {
  expect(continuousBackup).toMatchObject({
    option: "Serverless Continuous Backup",
    snapshotEveryHours: 6,
    nextSnapshotAt: null,
    inForceSince: null,
    restoreWindowHours: 72,
    noWindowReason: null,
    retention: {
      keepAllHours: 72,
      keepDailyDays: 35,
      keepNewest: null,
      keepLongestDays: null,
      isFixed: true,
    },
  });
  for (const promise of ["every six hours", "last 72 hours", "a day for 35 days"])
    expect(continuousBackup.description).toContain(promise);
});

it("Basic Backup promises two snapshots and no window, and says what would", () => {
  expect(basicBackup).toMatchObject({
    option: "Basic Backup",
    snapshotEveryHours: 6,
    nextSnapshotAt: null,
    inForceSince: null,
    restoreWindowHours: null,
    retention: {
      keepAllHours: null,
      keepDailyDays: null,
      keepNewest: 2,
      keepLongestDays: null,
      isFixed: true,
    },
  });
  for (const promise of ["every six hours", "only the two newest", "no restore to a point in between"])
    expect(basicBackup.description).toContain(promise);
  for (const words of [
    "keeps the two newest snapshots",
    "switch the instance to Serverless Continuous Backup",
  ])
    expect(basicBackup.noWindowReason).toContain(words);
});
