import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newestFirst, newestJobsFirst } from "../newest-first";
import { basicBackup, continuousBackup } from "./backup-options";
import { toInstance, toRestoreJob, toSnapshot } from "./mapper";
import { wireServerlessInstance, wireServerlessRestoreJob, wireServerlessSnapshot } from "./wire";

// 0x6a12f349 seconds are 2026-05-24T12:47:05Z.
const id = "6a12f3490000000000000001";
const project = { id: "5f0000000000000000000001", name: "Alpha" };

describe("toSnapshot", () => {
  it("takes over what Atlas says", () => {
    const wire = {
      id,
      status: "completed",
      createdAt: "2026-05-24T18:00:00Z",
      expiresAt: "2026-06-28T18:00:00Z",
      frequencyType: "hourly",
      snapshotType: "scheduled",
      storageSizeBytes: 1024,
      mongodVersion: "8.0.17",
      serverlessInstanceName: "shop",
    };
    expect(toSnapshot(wire)).toEqual({
      id,
      status: "completed",
      createdAt: "2026-05-24T18:00:00Z",
      takenAt: "2026-05-24T18:00:00Z",
      takenAtSource: "atlas",
      expiresAt: "2026-06-28T18:00:00Z",
      frequencyType: "hourly",
      snapshotType: "scheduled",
      storageSizeBytes: 1024,
      mongodVersion: "8.0.17",
      instanceName: "shop",
    });
  });

  it("takes the moment from the id when that is all there is, and the rest as unknown", () => {
    expect(toSnapshot({ id })).toEqual({
      id,
      status: "unknown",
      createdAt: null,
      takenAt: "2026-05-24T12:47:05Z",
      takenAtSource: "id",
      expiresAt: null,
      frequencyType: null,
      snapshotType: null,
      storageSizeBytes: null,
      mongodVersion: null,
      instanceName: null,
    });
  });

  it.each([
    ["completed", 0, 0],
    ["completed", 5, 5],
    ["completed", undefined, null],
    ["failed", 0, null],
    ["failed", 5, 5],
    ["queued", 0, null],
    ["inProgress", 5, null],
    ["paused", 0, null],
  ])("%s with %s bytes: %s", (status, storageSizeBytes, expected) => {
    expect(toSnapshot({ id, status, storageSizeBytes }).storageSizeBytes).toBe(expected);
  });

  it("keeps words that are not documented", () => {
    const words = { status: "PAUSED", frequencyType: "ondemand", snapshotType: "fallback" };
    expect(toSnapshot({ id, ...words })).toMatchObject(words);
  });

  it("is total over everything that the wire schema accepts", () => {
    const hexId = fc.stringMatching(/^[a-f0-9]{24}$/);
    const dates = fc.option(fc.date({ noInvalidDate: true, min: new Date(0), max: new Date("9999-12-31") }));
    const wires = fc.record({
      id: hexId,
      status: fc.option(fc.string(), { nil: undefined }),
      createdAt: dates.map((date) => date?.toISOString()),
      storageSizeBytes: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
    });
    fc.assert(
      fc.property(wires, (wire) => {
        const parsed = wireServerlessSnapshot.parse(wire);
        expect(Number.isFinite(Date.parse(toSnapshot(parsed).takenAt))).toBe(true);
      }),
    );
  });
});

describe("newestFirst", () => {
  it("compares instants and not text, and then ids", () => {
    const times = ["2026-05-24T12:00:00.5Z", "2026-05-24T12:00:00Z", "2026-05-24T14:00:01+02:00"];
    const snapshots = times.map((createdAt, n) => toSnapshot({ id: `${id.slice(0, 23)}${n}`, createdAt }));
    const twin = toSnapshot({ id: `${id.slice(0, 23)}9`, createdAt: "2026-05-24T12:00:00Z" });
    const sorted = newestFirst([...snapshots, twin]);
    expect(sorted.map((snapshot) => snapshot.id.slice(-1))).toEqual(["2", "0", "9", "1"]);
    expect(newestFirst([...sorted].reverse())).toEqual(sorted);
  });
});

describe("toInstance", () => {
  it("takes over what Atlas says", () => {
    const wire = wireServerlessInstance.parse({
      id,
      name: "shop",
      stateName: "IDLE",
      mongoDBVersion: "8.0.17",
      createDate: "2026-01-02T16:55:04Z",
      providerSettings: { backingProviderName: "AWS", providerName: "SERVERLESS", regionName: "US_EAST_1" },
      serverlessBackupOptions: { serverlessContinuousBackupEnabled: true },
      tags: [{ key: "env", value: "prod" }],
    });
    expect(toInstance(wire, project)).toEqual({
      kind: "serverless",
      projectId: project.id,
      projectName: "Alpha",
      id,
      name: "shop",
      stateName: "IDLE",
      mongoDBVersion: "8.0.17",
      providerName: "AWS",
      regionName: "US_EAST_1",
      createDate: "2026-01-02T16:55:04Z",
      tags: [{ key: "env", value: "prod" }],
      backup: continuousBackup,
    });
  });

  it.each([
    [{ serverlessContinuousBackupEnabled: true }, continuousBackup],
    [{ serverlessContinuousBackupEnabled: false }, basicBackup],
    [{ serverlessContinuousBackupEnabled: null }, null],
    [{}, null],
    [null, null],
    [undefined, null],
  ])("never guesses the backup option: %j", (serverlessBackupOptions, backup) => {
    expect(toInstance({ id, name: "shop", serverlessBackupOptions }, project).backup).toEqual(backup);
  });

  it("does with nothing but id and name", () => {
    expect(toInstance({ id, name: "shop" }, { ...project, name: null })).toMatchObject({
      projectName: null,
      providerName: null,
      createDate: null,
      tags: [],
    });
  });
});

describe("toRestoreJob", () => {
  const finishedAt = "2026-05-24T13:00:00Z";

  it("takes over what Atlas says, and when it was asked for from its id", () => {
    const wire = wireServerlessRestoreJob.parse({
      id,
      deliveryType: "pointInTime",
      pointInTimeUTCSeconds: 1_795_340_850,
      targetClusterName: "shop",
      targetGroupId: project.id,
      finishedAt,
      expiresAt: "2026-06-24T13:00:00Z",
      timestamp: "2026-05-24T06:00:00Z",
    });
    expect(toRestoreJob(wire)).toEqual({
      id,
      status: "completed",
      deliveryType: "pointInTime",
      snapshotId: null,
      pointInTimeUTCSeconds: 1_795_340_850,
      targetClusterName: "shop",
      targetGroupId: project.id,
      requestedAt: "2026-05-24T12:47:05Z",
      finishedAt,
      expiresAt: "2026-06-24T13:00:00Z",
    });
  });

  it("does with nothing but an id", () => {
    expect(toRestoreJob({ id })).toEqual({
      id,
      status: "inProgress",
      deliveryType: null,
      snapshotId: null,
      pointInTimeUTCSeconds: null,
      targetClusterName: null,
      targetGroupId: null,
      requestedAt: "2026-05-24T12:47:05Z",
      finishedAt: null,
      expiresAt: null,
    });
  });

  const yes = { failed: true, expired: true, cancelled: true, finishedAt };
  it.each([
    [yes, "failed"],
    [{ ...yes, failed: false }, "expired"],
    [{ ...yes, failed: null, expired: false }, "cancelled"],
    [{ finishedAt, cancelled: false }, "completed"],
    [{ finishedAt: null, failed: false, expired: false, cancelled: false }, "inProgress"],
    [{ failed: true }, "failed"],
    [{ expired: true }, "expired"],
    [{ cancelled: true }, "cancelled"],
  ])("reads the flags in the order of the Atlas CLI: %j", (flags, status) => {
    expect(toRestoreJob({ id, ...flags }).status).toBe(status);
  });

  it("lets nothing of a link to a download out", () => {
    const secret = "https://downloads.atlas.test/very-secret";
    const wire = wireServerlessRestoreJob.parse({ id, deliveryType: "download", deliveryUrl: [secret] });
    expect(JSON.stringify(wire)).toContain(secret);
    expect(JSON.stringify(toRestoreJob(wire))).not.toContain("secret");
  });

  it.each([
    ["00000000", "1970-01-01T00:00:00Z"],
    ["ffffffff", "2106-02-07T06:28:15Z"],
  ])("is total over ids: %s", (time, requestedAt) => {
    expect(toRestoreJob({ id: `${time}${"0".repeat(16)}` }).requestedAt).toBe(requestedAt);
  });
});

describe("newestJobsFirst", () => {
  it("goes by when they were asked for, and then by id", () => {
    const ids = ["6a12f3490000000000000001", "6a12f34a0000000000000000", "6a12f3490000000000000002"];
    const sorted = newestJobsFirst(ids.map((jobId) => toRestoreJob({ id: jobId })));
    expect(sorted.map((job) => job.id)).toEqual([ids[1], ids[2], ids[0]]);
  });
});

describe("times that are not in UTC", () => {
  const there = "2026-05-24T14:00:01+02:00";
  const utc = "2026-05-24T12:00:01Z";

  it("are turned into it, because nothing else of ours reads them", () => {
    expect(toSnapshot({ id, createdAt: there, expiresAt: there })).toMatchObject({
      createdAt: utc,
      takenAt: utc,
      expiresAt: utc,
    });
    expect(toInstance({ id, name: "shop", createDate: there }, project).createDate).toBe(utc);
    expect(toRestoreJob({ id, finishedAt: there, expiresAt: there })).toMatchObject({
      finishedAt: utc,
      expiresAt: utc,
    });
  });
});
