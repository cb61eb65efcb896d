import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newestFirst } from "../newest-first";
import { basicBackup, continuousBackup } from "./backup-options";
import { toInstance, toSnapshot } from "./mapper";
import { wireServerlessInstance, wireServerlessSnapshot } from "./wire";

// 0x6a12f349 seconds are 2026-05-24T12:47:05Z.
const id = "6a12f3490000000000000001";
const notSaid = { scheduledAt: null, startedAt: null, finishedAt: null, description: null };
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
      ...notSaid,
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
      ...notSaid,
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
      clusterType: null,
      providerName: "AWS",
      regionName: "US_EAST_1",
      createDate: "2026-01-02T16:55:04Z",
      tags: [{ key: "env", value: "prod" }],
      backupState: "on",
      backup: continuousBackup,
      notices: [],
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
    const instance = toInstance({ id, name: "shop", serverlessBackupOptions }, project);
    expect(instance).toMatchObject({ backup, backupState: backup ? "on" : "unknown" });
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
  });
});
