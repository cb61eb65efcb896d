import { describe, expect, it } from "vitest";
import { wireFlexCluster, wireFlexRestoreJob, wireFlexSnapshot } from "./wire";

const id = "6a12f3490000000000000001";

describe("a snapshot", () => {
  it.each([{ id }, { id, status: "SOMETHING_NEW", finishTime: null, unknownField: { deep: [1] } }])(
    "passes without loss: %j",
    (raw) => expect(wireFlexSnapshot.parse(raw)).toEqual(raw),
  );

  it.each([
    [{}, "id"],
    [{ id, scheduledTime: "<script>" }, "scheduledTime"],
    [{ id, expiration: 1795340850 }, "expiration"],
    [{ id, status: 7 }, "status"],
  ])("is refused with the field's name: %j", (raw, field) => {
    expect(wireFlexSnapshot.safeParse(raw).error?.issues[0]?.path).toEqual([field]);
  });
});

it("a cluster needs a name that can be asked about, and may have a release system that is not documented", () => {
  const raw = { id, name: "archive", versionReleaseSystem: "CONTINUOUS" };
  expect(wireFlexCluster.parse(raw)).toEqual(raw);
  expect(wireFlexCluster.safeParse({ ...raw, name: "../x" }).success).toBe(false);
});

it("a restore job needs an id", () => {
  expect(wireFlexRestoreJob.safeParse({ status: "PENDING" }).success).toBe(false);
});

it.each([
  [{ backupSettings: { enabled: "yes" } }, ["backupSettings", "enabled"]],
  [{ providerSettings: { regionName: 7 } }, ["providerSettings", "regionName"]],
  [{ versionReleaseSystem: 7 }, ["versionReleaseSystem"]],
])("a cluster is refused with the field's name: %j", (fields, path) => {
  const { error } = wireFlexCluster.safeParse({ id, name: "archive", ...fields });
  expect(error?.issues[0]?.path).toEqual(path);
});
