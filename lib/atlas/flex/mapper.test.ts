import { describe, expect, it } from "vitest";
import { flexBackup, formerServerless, migratedBackup } from "./backup-options";
import { toDownloadLinks, toInstance, toRestoreJob, toSnapshot } from "./mapper";
import { wireFlexCluster } from "./wire";

// 0x6a12f349 seconds are 2026-05-24T12:47:05Z.
const id = "6a12f3490000000000000001";
const project = { id: "5f0000000000000000000001", name: "Alpha" };

describe("toSnapshot", () => {
  it("takes over what Atlas says, the planned time being when it was taken", () => {
    const wire = {
      id,
      status: "COMPLETED",
      scheduledTime: "2026-05-24T12:46:30Z",
      startTime: "2026-05-24T12:47:05Z",
      finishTime: "2026-05-24T12:48:57Z",
      expiration: "2026-06-01T12:46:30Z",
      mongoDBVersion: "8.0.29",
    };
    expect(toSnapshot(wire)).toEqual({
      id,
      status: "completed",
      createdAt: null,
      scheduledAt: "2026-05-24T12:46:30Z",
      startedAt: "2026-05-24T12:47:05Z",
      finishedAt: "2026-05-24T12:48:57Z",
      takenAt: "2026-05-24T12:46:30Z",
      takenAtSource: "atlas",
      expiresAt: "2026-06-01T12:46:30Z",
      frequencyType: null,
      snapshotType: null,
      storageSizeBytes: null,
      mongodVersion: "8.0.29",
      instanceName: null,
      description: null,
    });
  });

  it("takes the moment from the id when that is all there is", () => {
    expect(toSnapshot({ id })).toMatchObject({
      status: "unknown",
      takenAt: "2026-05-24T12:47:05Z",
      takenAtSource: "id",
      scheduledAt: null,
    });
  });

  it.each([
    ["PENDING", "queued"],
    ["QUEUED", "queued"],
    ["RUNNING", "inProgress"],
    ["COMPLETED", "completed"],
    ["FAILED", "failed"],
    ["CANCELLED", "cancelled"],
    ["EXPIRED", "expired"],
    ["CLOSED", "CLOSED"],
    ["completed", "completed"],
    ["constructor", "constructor"],
  ])("%s is %s, of a snapshot and of a restore", (spelled, status) => {
    expect(toSnapshot({ id, status: spelled }).status).toBe(status);
    expect(toRestoreJob({ id, status: spelled }).status).toBe(status);
  });
});

describe("toInstance", () => {
  const wire = wireFlexCluster.parse({
    id,
    name: "archive",
    clusterType: "REPLICASET",
    createDate: "2023-03-27T17:22:20Z",
    providerSettings: { backingProviderName: "GCP", providerName: "FLEX", regionName: "WESTERN_EUROPE" },
    backupSettings: { enabled: true },
    versionReleaseSystem: "LTS",
  });

  it("takes over what Atlas says", () => {
    expect(toInstance(wire, project)).toEqual({
      kind: "flex",
      projectId: project.id,
      projectName: "Alpha",
      id,
      name: "archive",
      stateName: null,
      mongoDBVersion: null,
      clusterType: "REPLICASET",
      providerName: "GCP",
      regionName: "WESTERN_EUROPE",
      createDate: "2023-03-27T17:22:20Z",
      tags: [],
      backupState: "on",
      backup: flexBackup,
      notices: [],
    });
  });

  it.each([
    [{ enabled: true }, "on", flexBackup],
    [{ enabled: false }, "off", null],
    [{ enabled: null }, "unknown", null],
    [{}, "unknown", null],
    [undefined, "unknown", null],
    [null, "unknown", null],
  ])("never takes silence for a backup: %j", (backupSettings, backupState, backup) => {
    expect(toInstance({ ...wire, backupSettings }, project)).toMatchObject({ backupState, backup });
  });

  it("does with nothing but id and name", () => {
    expect(toInstance({ id, name: "archive" }, project)).toMatchObject({
      clusterType: null,
      providerName: null,
      regionName: null,
      createDate: null,
      notices: [],
    });
    const nothing = toInstance({ id, name: "archive", providerSettings: {} }, project);
    expect(nothing).toMatchObject({ providerName: null, regionName: null });
  });

  it("has no backup option where backup is off, whatever it once was", () => {
    const off = { ...wire, versionReleaseSystem: "CONTINUOUS", backupSettings: { enabled: false } };
    expect(toInstance(off, project)).toMatchObject({ backup: null, notices: [formerServerless] });
  });

  it("says what a former serverless instance was, and expects nothing before it was moved", () => {
    const instance = toInstance({ ...wire, versionReleaseSystem: "CONTINUOUS" }, project);
    expect(instance).toMatchObject({ notices: [formerServerless], backup: migratedBackup });
    for (const changed of ["every six hours", "35 days", "72 hours"])
      expect(formerServerless.text).toContain(changed);
  });
});

describe("toRestoreJob", () => {
  it("speaks of the target as the other kinds do, and leaves the link behind", () => {
    const wire = {
      id,
      status: "COMPLETED",
      deliveryType: "DOWNLOAD",
      snapshotId: "6a12f3490000000000000002",
      targetDeploymentItemName: "orders",
      targetProjectId: project.id,
      restoreScheduledDate: "2026-05-24T12:00:00Z",
      restoreFinishedDate: "2026-05-24T12:01:01Z",
      snapshotFinishedDate: "2026-05-23T17:06:56Z",
      expirationDate: "2026-05-24T18:00:00Z",
      snapshotUrl: "https://secret.example/link",
    };
    expect(toRestoreJob(wire)).toEqual({
      id,
      status: "completed",
      deliveryType: "download",
      snapshotId: "6a12f3490000000000000002",
      snapshotTakenAt: null,
      snapshotFinishedAt: "2026-05-23T17:06:56Z",
      pointInTimeUTCSeconds: null,
      oplogTs: null,
      oplogInc: null,
      targetClusterName: "orders",
      targetGroupId: project.id,
      requestedAt: "2026-05-24T12:00:00Z",
      requestedAtSource: "atlas",
      finishedAt: "2026-05-24T12:01:01Z",
      expiresAt: "2026-05-24T18:00:00Z",
      hasDownload: true,
    });
    expect(toDownloadLinks(wire)).toEqual([{ url: wire.snapshotUrl, replicaSetName: null }]);
  });

  it.each([
    ["RESTORE", "automated"],
    ["SOMETHING_NEW", "SOMETHING_NEW"],
    [null, null],
  ])("calls %s %s", (deliveryType, ours) => {
    expect(toRestoreJob({ id, deliveryType }).deliveryType).toBe(ours);
  });

  it("was asked for when its id was made, if Atlas does not say", () => {
    expect(toRestoreJob({ id })).toMatchObject({
      requestedAt: "2026-05-24T12:47:05Z",
      requestedAtSource: "id",
    });
  });

  it("says nothing that Atlas does not say", () => {
    expect(toRestoreJob({ id })).toEqual({
      id,
      status: "unknown",
      deliveryType: null,
      snapshotId: null,
      snapshotTakenAt: null,
      snapshotFinishedAt: null,
      pointInTimeUTCSeconds: null,
      oplogTs: null,
      oplogInc: null,
      targetClusterName: null,
      targetGroupId: null,
      requestedAt: "2026-05-24T12:47:05Z",
      requestedAtSource: "id",
      finishedAt: null,
      expiresAt: null,
      hasDownload: false,
    });
  });

  it.each([[undefined], [null], [""]])("has no download without a link: %j", (snapshotUrl) => {
    expect(toDownloadLinks({ id, snapshotUrl })).toEqual([]);
    expect(toRestoreJob({ id, snapshotUrl }).hasDownload).toBe(false);
  });

  it("has its times in UTC", () => {
    const there = "2026-05-24T14:00:01+02:00";
    const job = { restoreScheduledDate: there, restoreFinishedDate: there, expirationDate: there };
    const utc = "2026-05-24T12:00:01Z";
    expect(toRestoreJob({ id, ...job })).toMatchObject({ requestedAt: utc, finishedAt: utc, expiresAt: utc });
  });
});
