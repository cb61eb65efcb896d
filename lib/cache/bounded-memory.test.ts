import { BentoCache, bentostore } from "bentocache";
import { expect, it } from "vitest";
import { boundedMemory } from "./bounded-memory";

function cacheOf(bounds: { entries: number; bytes: number }) {
  return new BentoCache({
    default: "memory",
    stores: { memory: bentostore().useL1Layer(boundedMemory(bounds)) },
  });
}

const AMPLE = 1_000_000;
const keys = ["a", "b", "c", "d"];

async function kept(cache: ReturnType<typeof cacheOf>) {
  const found = await Promise.all(keys.map(async (key) => ((await cache.has({ key })) ? key : "")));
  return found.join("");
}

it("keeps the very objects", async () => {
  const cache = cacheOf({ entries: 10, bytes: AMPLE });
  const value = { of: "a list" };
  await cache.set({ key: "a", value });
  expect(await cache.get({ key: "a" })).toBe(value);
});

it("drops what was not asked for the longest, beyond so many entries", async () => {
  const cache = cacheOf({ entries: 2, bytes: AMPLE });
  for (const key of ["a", "b"]) await cache.set({ key, value: key });
  await cache.get({ key: "a" });
  await cache.set({ key: "c", value: "c" });
  expect(await kept(cache)).toBe("ac");
});

it("drops as many as it takes, beyond so many bytes", async () => {
  const cache = cacheOf({ entries: 100, bytes: 3_000 });
  for (const key of ["a", "b", "c"]) await cache.set({ key, value: "x".repeat(800) });
  expect(await kept(cache)).toBe("abc");
  await cache.set({ key: "d", value: "x".repeat(1_500) });
  expect(await kept(cache)).toBe("cd");
});

it("does not keep what is larger than all of it", async () => {
  const cache = cacheOf({ entries: 100, bytes: 3_000 });
  await cache.set({ key: "a", value: "small" });
  await cache.set({ key: "b", value: "x".repeat(4_000) });
  expect(await kept(cache)).toBe("a");
});
