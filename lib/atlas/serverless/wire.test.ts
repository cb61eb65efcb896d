import { describe, expect, it } from "vitest";
import { wireServerlessInstance, wireServerlessRestoreJob, wireServerlessSnapshot } from "./wire";

const id = "6a12f3490000000000000001";

describe("a snapshot", () => {
  it.each([
    { id },
    { id, status: null, createdAt: null, storageSizeBytes: null },
    { id, status: "SOMETHING_NEW", frequencyType: "ondemand", unknownField: { deep: [1] } },
    { id, createdAt: "2026-05-24T18:00:00Z", expiresAt: "2026-05-24T18:00:00.123Z" },
  ])("passes without loss: %j", (raw) => {
    expect(wireServerlessSnapshot.parse(raw)).toEqual(raw);
  });

  it.each([
    [{}, "id"],
    [{ id: "6A12F3490000000000000001" }, "id"],
    [{ id: "6a12f349" }, "id"],
    [{ id, createdAt: "yesterday" }, "createdAt"],
    [{ id, createdAt: "2026-02-30T00:00:00Z" }, "createdAt"],
    [{ id, expiresAt: 1795340850 }, "expiresAt"],
    [{ id, storageSizeBytes: "1024" }, "storageSizeBytes"],
    [{ id, status: 7 }, "status"],
  ])("is refused with the field's name: %j", (raw, field) => {
    const { error } = wireServerlessSnapshot.safeParse(raw);
    expect(error?.issues[0]?.path).toEqual([field]);
  });
});

describe("an instance", () => {
  it("needs an id and a name that can be asked about", () => {
    expect(wireServerlessInstance.safeParse({ id, name: "shop" }).success).toBe(true);
    expect(wireServerlessInstance.safeParse({ id, name: "../x" }).success).toBe(false);
    expect(wireServerlessInstance.safeParse({ name: "shop" }).success).toBe(false);
  });
});

describe("a restore job", () => {
  // facts.md 6.2: the only sample there is, with ids in it.
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
    expect(wireServerlessRestoreJob.parse(raw)).toEqual(raw);
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
    const { error } = wireServerlessRestoreJob.safeParse(raw);
    expect(error?.issues[0]?.path).toEqual([field]);
  });
});
