import { describe, expect, it } from "vitest";
import { wireServerlessInstance, wireServerlessSnapshot } from "./wire";

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
    [{ id, serverlessInstanceName: 7 }, "serverlessInstanceName"],
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

  it.each([
    [{ providerSettings: { regionName: 7 } }, ["providerSettings", "regionName"]],
    [
      { serverlessBackupOptions: { serverlessContinuousBackupEnabled: "yes" } },
      ["serverlessBackupOptions", "serverlessContinuousBackupEnabled"],
    ],
  ])("is refused with the field's name: %j", (fields, path) => {
    const { error } = wireServerlessInstance.safeParse({ id, name: "shop", ...fields });
    expect(error?.issues[0]?.path).toEqual(path);
  });
});
