import { describe, expect, it } from "vitest";
import { parseAt, parseInstanceRef, parseRestoreJobRef, parseSnapshotRef } from "./params";

const projectId = "6957f861a08db8605b3f57a2";
const params = { projectId, kind: "serverless", name: "orders-prod" };
const invalid = expect.objectContaining({ code: "invalid_request" });

describe("the second that is asked about", () => {
  const url = (query: string) => `http://127.0.0.1/api/x/restore-window${query}`;

  it.each([
    ["", null],
    ["?zone=UTC", null],
    ["?at=0", 0],
    ["?at=1795340850", 1_795_340_850],
    ["?at=253402300799", 253_402_300_799],
    ["?at=1&at=2", 1],
    ["?at=%31", 1],
  ])("%s", (query, at) => expect(parseAt(url(query))).toBe(at));

  it.each([
    "?at",
    "?at=",
    "?at=-1",
    "?at=1.5",
    "?at=1e9",
    "?at=+1",
    "?at=%201",
    "?at=now",
    "?at=NaN",
    "?at=253402300800",
    "?at=1795340850000",
    "?at=99999999999999999999999",
    "?at=null",
  ])("%s is refused", (query) => {
    expect(() => parseAt(url(query))).toThrow(invalid);
    expect(() => parseAt(url(query))).toThrow("“at” must be a whole number of seconds since 1970, in UTC.");
  });
});

describe("what an address names", () => {
  it("is an instance", () => expect(parseInstanceRef(params)).toEqual(params));

  it("is a snapshot", () => {
    const snapshotId = "6b049dd90003456e31f52bb3";
    expect(parseSnapshotRef({ ...params, snapshotId })).toEqual({ ...params, snapshotId });
    expect(() => parseSnapshotRef({ ...params, snapshotId: "shardedClusters" })).toThrow(invalid);
    expect(() => parseSnapshotRef({ ...params, name: "..", snapshotId })).toThrow(invalid);
  });

  it("is a restore job", () => {
    const restoreJobId = "6b049dd90003456e31f52bb4";
    expect(parseRestoreJobRef({ ...params, restoreJobId })).toEqual({ ...params, restoreJobId });
    expect(() => parseRestoreJobRef({ ...params, restoreJobId: "download" })).toThrow(invalid);
    expect(() => parseRestoreJobRef({ ...params, kind: "tape", restoreJobId })).toThrow(invalid);
  });

  it.each([
    { projectId: "x" },
    { projectId: projectId.toUpperCase() },
    { kind: "tape" },
    { kind: "toString" },
    { name: "" },
    { name: "../orgs" },
    { name: "a b" },
  ])("is nothing: %j", (wrong) => {
    expect(() => parseInstanceRef({ ...params, ...wrong })).toThrow(invalid);
  });
});
