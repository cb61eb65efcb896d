import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type Kind, kinds } from "@/lib/backups/kinds";
import type { BackupOption } from "@/lib/backups/model";
import { CONTINUOUS, snapshotAt } from "@/lib/backups/schedule/test-schedule";
import { isoUtc } from "@/lib/time/parse-instant";

const NOW = Date.parse("2026-11-24T12:00:00Z");
const newest = { at: 0 };
const option: { backup: BackupOption } = { backup: CONTINUOUS };

vi.mock("@/lib/atlas/sources", () => {
  const source = {
    getInstance: async () => ({ backup: option.backup, backupState: "on", createDate: null }),
    listSnapshots: async () => ({ snapshots: [snapshotAt(newest.at)], unreadable: [] }),
  };
  const scope = { scope: "test", shareLeft: () => null };
  return { getAtlas: () => ({ ...scope, sources: { serverless: source, flex: source, clusters: source } }) };
});

const { backups } = await import("./backups");

beforeEach(() => vi.useFakeTimers({ now: NOW, toFake: ["Date"] }));
afterEach(() => vi.useRealTimers());

let made = 0;
async function waitOf(kind: string): Promise<number> {
  made += 1;
  const ref = { projectId: "5f0000000000000000000001", kind: kind as Kind, name: `shop-${made}` };
  await backups.getInstance(ref);
  return Date.parse((await backups.listSnapshots(ref)).nextCheckAt) - NOW;
}

it.each(Object.keys(kinds))(
  "%s: a list is asked for again when its next slot comes, not later",
  async (kind) => {
    option.backup = { ...CONTINUOUS, snapshotEveryHours: 24 };
    newest.at = NOW - 24 * 3_600_000 + 12_000;
    expect(await waitOf(kind)).toBe(12_000);
    newest.at = NOW - 24 * 3_600_000 - 60_000;
    expect(await waitOf(kind)).toBe(4_000);
    newest.at = NOW - 3_600_000;
    expect(await waitOf(kind)).toBe(60_000);
  },
);

it("goes by the time that Atlas itself says", async () => {
  option.backup = { ...CONTINUOUS, nextSnapshotAt: isoUtc(NOW + 9_000) };
  newest.at = NOW - 6 * 3_600_000;
  expect(await waitOf("clusters")).toBe(9_000);
});
