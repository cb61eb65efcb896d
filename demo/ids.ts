import { createHash } from "node:crypto";
import { SECOND } from "./time";

/** 24 hex digits as Atlas makes them: unix seconds first. The same time and seed always give the same id. */
export function objectId(atMilliseconds: number, seed: string): string {
  const seconds = Math.floor(atMilliseconds / SECOND)
    .toString(16)
    .padStart(8, "0");
  return seconds + createHash("md5").update(seed).digest("hex").slice(0, 16);
}

/** When an id was made, in milliseconds. */
export function timeOfId(id: string): number {
  return Number.parseInt(id.slice(0, 8), 16) * SECOND;
}

/** A number in [0, 1) that depends on the seed alone (FNV-1a): the demo looks the same on every start. */
export function noise(seed: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < seed.length; index += 1) {
    hash = Math.imul(hash ^ seed.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 13), 0x297a2d39);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
