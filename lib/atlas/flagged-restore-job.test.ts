import { describe, expect, it } from "vitest";
import { toFlaggedDownloadLinks, toFlaggedRestoreJob } from "./flagged-restore-job";
import { newestJobsFirst } from "./newest-first";
import { wireFlaggedRestoreJob } from "./wire";

// 0x6a12f349 seconds are 2026-05-24T12:47:05Z.
const id = "6a12f3490000000000000001";
const project = { id: "5f0000000000000000000001" };

describe("a restore job", () => {
  // The only sample there is, with ids in it.
  const sample = {
    cancelled: false,
    deliveryType: "automated",
    deliveryUrl: [],
    expired: false,
    expiresAt: "2021-04-20T00:00:00Z",
    failed: false,
    id,
    snapshotId: "6a12f3490000000000000002",
    targetClusterName: "shop",
    targetDeploymentItemName: "shop-shard-0",
    targetGroupId: "5f0000000000000000000001",
    timestamp: "2020-12-21T00:00:00Z",
  };

  it.each([
    sample,
    { id },
    { ...sample, deliveryType: "pointInTime", pointInTimeUTCSeconds: 1_795_340_850, finishedAt: null },
    { ...sample, desiredTimestamp: { date: "2020-12-21T00:00:00Z", increment: 3 }, links: [{ href: "x" }] },
    { id, deliveryType: "TAPE", failed: null, finishedAt: "2020-12-21T00:00:00.5Z" },
  ])("passes without loss: %j", (raw) => {
    expect(wireFlaggedRestoreJob.parse(raw)).toEqual(raw);
  });

  it.each([
    [{}, "id"],
    [{ id: "job" }, "id"],
    [{ id, finishedAt: "soon" }, "finishedAt"],
    [{ id, expiresAt: 1_795_340_850 }, "expiresAt"],
    [{ id, failed: "false" }, "failed"],
    [{ id, cancelled: 0 }, "cancelled"],
    [{ id, expired: "no" }, "expired"],
    [{ id, pointInTimeUTCSeconds: "1795340850" }, "pointInTimeUTCSeconds"],
    [{ id, targetClusterName: ["shop"] }, "targetClusterName"],
    [{ id, targetGroupId: 5 }, "targetGroupId"],
    [{ id, deliveryType: {} }, "deliveryType"],
  ])("is refused with the field's name: %j", (raw, field) => {
    const { error } = wireFlaggedRestoreJob.safeParse(raw);
    expect(error?.issues[0]?.path).toEqual([field]);
  });
});

describe("toFlaggedRestoreJob", () => {
  const finishedAt = "2026-05-24T13:00:00Z";

  it("takes over what Atlas says, and when it was asked for from its id", () => {
    const wire = wireFlaggedRestoreJob.parse({
      id,
      deliveryType: "pointInTime",
      pointInTimeUTCSeconds: 1_795_340_850,
      targetClusterName: "shop",
      targetGroupId: project.id,
      finishedAt,
      expiresAt: "2026-06-24T13:00:00Z",
      timestamp: "2026-05-24T06:00:00Z",
    });
    expect(toFlaggedRestoreJob(wire)).toEqual({
      id,
      status: "completed",
      deliveryType: "pointInTime",
      snapshotId: null,
      // Of a second, it says nothing about a snapshot.
      snapshotTakenAt: null,
      snapshotFinishedAt: null,
      pointInTimeUTCSeconds: 1_795_340_850,
      oplogTs: null,
      oplogInc: null,
      targetClusterName: "shop",
      targetGroupId: project.id,
      requestedAt: "2026-05-24T12:47:05Z",
      requestedAtSource: "id",
      finishedAt,
      expiresAt: "2026-06-24T13:00:00Z",
      hasDownload: false,
    });
  });

  it("does with nothing but an id", () => {
    expect(toFlaggedRestoreJob({ id })).toEqual({
      id,
      status: "inProgress",
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
    expect(toFlaggedRestoreJob({ id, ...flags }).status).toBe(status);
  });

  it("finds the links of a download, of a replica set and of each shard, each once", () => {
    const [one, two] = ["https://downloads.atlas.test/one", "https://downloads.atlas.test/two"] as const;
    const links = (fields: object) => toFlaggedDownloadLinks(wireFlaggedRestoreJob.parse({ id, ...fields }));
    expect(links({ deliveryUrl: [one] })).toEqual([{ url: one, replicaSetName: null }]);
    const components = [
      { downloadUrl: one, replicaSetName: "shard-0" },
      { downloadUrl: two, replicaSetName: "shard-1" },
      { replicaSetName: "config" },
    ];
    expect(links({ components, deliveryUrl: [one, two] })).toEqual([
      { url: one, replicaSetName: "shard-0" },
      { url: two, replicaSetName: "shard-1" },
    ]);
    for (const none of [
      {},
      { deliveryUrl: [] },
      { deliveryUrl: null, components: null },
      { deliveryUrl: ["", 7] },
    ])
      expect(links(none)).toEqual([]);
  });

  it("lets nothing of a link to a download out", () => {
    const secret = "https://downloads.atlas.test/very-secret";
    const wire = wireFlaggedRestoreJob.parse({ id, deliveryType: "download", deliveryUrl: [secret] });
    expect(JSON.stringify(wire)).toContain(secret);
    expect(JSON.stringify(toFlaggedRestoreJob(wire))).not.toContain("secret");
  });

  it.each([
    ["00000000", "1970-01-01T00:00:00Z"],
    ["ffffffff", "2106-02-07T06:28:15Z"],
  ])("is total over ids: %s", (time, requestedAt) => {
    expect(toFlaggedRestoreJob({ id: `${time}${"0".repeat(16)}` }).requestedAt).toBe(requestedAt);
  });
});

describe("newestJobsFirst", () => {
  it("goes by when they were asked for, and then by id", () => {
    const ids = ["6a12f3490000000000000001", "6a12f34a0000000000000000", "6a12f3490000000000000002"];
    const sorted = newestJobsFirst(ids.map((jobId) => toFlaggedRestoreJob({ id: jobId })));
    expect(sorted.map((job) => job.id)).toEqual([ids[1], ids[2], ids[0]]);
  });
});

it("turns times that are not in UTC into it, because nothing else of ours reads them", () => {
  const there = "2026-05-24T14:00:01+02:00";
  const utc = "2026-05-24T12:00:01Z";
  expect(toFlaggedRestoreJob({ id, finishedAt: there, expiresAt: there })).toMatchObject({
    finishedAt: utc,
    expiresAt: utc,
  });
});
