import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { checkOf } from "@/lib/backups/fleet";
import type { Instance } from "@/lib/backups/model";
import { isoUtc } from "@/lib/time/parse-instant";
import { createLooks, type Look } from "./looks";

const START = Date.parse("2026-11-24T12:00:00Z");
const AGAIN_MS = 600_000;

beforeEach(() => vi.useFakeTimers({ now: START }));
afterEach(() => vi.useRealTimers());

const named = (name: string): Instance =>
  ({ projectId: "p", kind: "serverless", name, id: `id ${name}` }) as Instance;
const many = (count: number) => Array.from({ length: count }, (_, index) => named(`i${index}`));

/** Looks that take a second each. */
function watched(mayLook: (instance: Instance) => boolean = () => true) {
  const looked: string[] = [];
  let running = 0;
  let most = 0;
  const look = async ({ name }: Instance): Promise<Look> => {
    looked.push(name);
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    running -= 1;
    return { check: null, problem: null, againAt: Date.now() + AGAIN_MS };
  };
  return { looks: createLooks({ look, mayLook, now: Date.now, onError: fail }), looked, most: () => most };
}

function fail(error: unknown): never {
  throw error;
}

const NOBODY = new Set<string>();
const CHECK = checkOf(
  { backup: null, backupState: "unknown", createDate: null },
  [],
  "2026-11-24T12:00:00Z",
  START,
);

it("looks at all, a few at a time, and not again before it can bring anything", async () => {
  const { looks, looked, most } = watched();
  const instances = many(20);
  looks.watch(instances, NOBODY);
  looks.watch(instances, NOBODY);
  await vi.advanceTimersByTimeAsync(5_000);
  expect([looked.length, new Set(looked).size, most(), looks.version()]).toEqual([20, 20, 6, 20]);
  await vi.advanceTimersByTimeAsync(60_000);
  looks.watch(instances, NOBODY);
  expect(looked).toHaveLength(20);
});

it("goes on with the others where a look goes wrong, and tries that one again later", async () => {
  const errors: unknown[] = [];
  const looked: string[] = [];
  const look = async ({ name }: Instance): Promise<Look> => {
    looked.push(name);
    if (name === "i0") throw new Error("a fault of ours");
    return { check: null, problem: null, againAt: Date.now() + AGAIN_MS };
  };
  const onError = (error: unknown) => void errors.push(error);
  const looks = createLooks({ look, mayLook: () => true, now: Date.now, onError });
  looks.watch(many(10), NOBODY);
  await vi.advanceTimersByTimeAsync(30_000);
  expect([new Set(looked).size, looked.length, errors.length, looks.busy()]).toEqual([10, 10, 1, false]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect([looked.length, errors.length]).toEqual([11, 2]);
});

it("looks at what is on screen first", async () => {
  const { looks, looked } = watched();
  const instances = many(20);
  looks.watch(instances, NOBODY);
  looks.watch(instances, new Set(["id i17", "id i12"]));
  await vi.advanceTimersByTimeAsync(1_500);
  expect(looked.slice(6, 8).sort()).toEqual(["i12", "i17"]);
});

it("goes on by itself while somebody watches, and stops two minutes after", async () => {
  const { looks, looked } = watched();
  const instances = many(2);
  for (let minute = 0; minute < 11; minute += 1) {
    looks.watch(instances, NOBODY);
    await vi.advanceTimersByTimeAsync(60_000);
  }
  expect(looked).toHaveLength(4);
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(looked).toHaveLength(4);
});

it("costs nothing more for each who watches the same", async () => {
  let considered = 0;
  const { looks } = watched(() => {
    considered += 1;
    return true;
  });
  const instances = many(20);
  looks.watch(instances, NOBODY);
  const once = considered;
  for (let viewer = 0; viewer < 100; viewer += 1) looks.watch([...instances], NOBODY);
  expect(considered).toBe(once);
  await vi.advanceTimersByTimeAsync(10_000);
  const settled = considered;
  for (let viewer = 0; viewer < 100; viewer += 1) looks.watch(instances, NOBODY);
  expect(considered).toBe(settled);
});

it("waits for a project that has next to nothing left, and not for the others", async () => {
  let scarce = true;
  const { looks, looked } = watched(({ name }) => !(scarce && name === "i1"));
  const instances = many(3);
  looks.watch(instances, NOBODY);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(looked.toSorted()).toEqual(["i0", "i2"]);
  scarce = false;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(looked.toSorted()).toEqual(["i0", "i1", "i2"]);
});

it("forgets what is not listed any more", async () => {
  const { looks, looked } = watched();
  const [a, b] = [named("a"), named("b")];
  looks.watch([a, b], NOBODY);
  await vi.advanceTimersByTimeAsync(2_000);
  looks.watch([a], NOBODY);
  looks.watch([a, b], NOBODY);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(looked.toSorted()).toEqual(["a", "b", "b"]);
});

it("looks again at what is on screen when somebody wants to know it now, and at nothing else", async () => {
  const asked: string[] = [];
  const looks = createLooks({
    look: async ({ name }, { refresh }) => {
      asked.push(`${name} ${refresh}`);
      return { check: null, problem: null, againAt: Date.now() + AGAIN_MS };
    },
    mayLook: () => true,
    now: Date.now,
    onError: fail,
  });
  const instances = many(3);
  looks.watch(instances, NOBODY);
  await vi.advanceTimersByTimeAsync(1_000);
  asked.length = 0;
  looks.watch(instances, new Set(["id i1"]), true);
  await vi.advanceTimersByTimeAsync(1_000);
  looks.watch(instances, new Set(["id i1"]));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked).toEqual(["i1 true"]);
  expect(looks.busy()).toBe(false);
});

it("remembers since when an instance is watched, as long as it is", async () => {
  const check = (at: number) => ({ ...CHECK, checkedAt: isoUtc(at), watchedSince: isoUtc(at) });
  const look = async (): Promise<Look> => ({
    check: check(Date.now()),
    problem: null,
    againAt: Date.now() + 1_000,
  });
  const looks = createLooks({ look, mayLook: () => true, now: Date.now, onError: fail });
  const [instance] = many(1);
  if (!instance) throw new Error("there is one");
  looks.watch([instance], NOBODY);
  await vi.advanceTimersByTimeAsync(60_000);
  const seen = looks.of(instance).check;
  expect(seen?.watchedSince).toBe(isoUtc(START));
  expect(Date.parse(seen?.checkedAt ?? "")).toBeGreaterThan(START);
  looks.watch([], NOBODY);
  looks.watch([instance], NOBODY);
  await vi.advanceTimersByTimeAsync(1);
  expect(Date.parse(looks.of(instance).check?.watchedSince ?? "")).toBeGreaterThan(START);
});
