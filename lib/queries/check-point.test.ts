import { afterEach, expect, test, vi } from "vitest";
import type { RestorePoint } from "@/lib/backups/restore-point";
import { NO_TARGET, type RestoreSource } from "@/lib/backups/restore-request";
import { REF } from "@/lib/backups/testing/restore";
import { checkPoint } from "./check-point";

const POINT: RestoreSource = { kind: "point", point: 1_795_340_850 as RestorePoint };
const asked = vi.fn<typeof fetch>();

function check(answer: () => Response, source = POINT) {
  asked.mockReset().mockImplementation(async () => answer());
  vi.stubGlobal("fetch", asked);
  return checkPoint({ from: REF, source, target: NO_TARGET });
}

afterEach(() => vi.unstubAllGlobals());

const refusal = (body: unknown, status = 422) => Response.json(body, { status });

test("asks the server about that very second, past every cache", async () => {
  expect(await check(() => Response.json({}))).toBeNull();
  const url = `/api/projects/${REF.projectId}/serverless/orders-prod/restore-window?at=1795340850`;
  expect(asked.mock.calls).toEqual([[url, { cache: "no-store" }]]);
});

test("says why the point cannot be restored any more", async () => {
  expect(await check(() => refusal({ detail: "It left the window." }))).toEqual({
    refused: true,
    words: "It left the window.",
  });
  expect(await check(() => refusal({}))).toEqual({
    refused: true,
    words: "The point is outside of the restore window.",
  });
});

test.each([
  ["Atlas does not answer", () => refusal({ detail: "Atlas is down." }, 502)],
  ["not connected", () => refusal({ detail: "Set a variable." }, 503)],
  [
    "no network",
    () => {
      throw new TypeError("fetch failed");
    },
  ],
])("says so where it cannot be found out: %s", async (_, answer) => {
  expect(await check(answer)).toMatchObject({ refused: false });
});

test("a snapshot is not asked about", async () => {
  const source = { kind: "snapshot", snapshotId: "6b049dd90003456e31f52bb3" } as const;
  expect(await check(() => refusal({}), source)).toBeNull();
  expect(asked).not.toHaveBeenCalled();
});
