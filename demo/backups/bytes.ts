import { noise } from "../ids";
import { DAY } from "../time";
import type { Instance } from "./instance";

/** How large an instance's data is: on the day of its creation, and more each day. */
export interface Bytes {
  readonly start: number;
  readonly perDay: number;
}

export function defaultBytes(name: string): Bytes {
  const start = Math.round(200e6 + noise(`${name} size`) * 40e9);
  return { start, perDay: Math.round(start * 0.0008) };
}

/** Grows slowly, with a per mille of unrest. */
export function bytesAt({ id, createDate, bytes }: Instance & { readonly bytes: Bytes }, at: number): number {
  const grown = bytes.start + (bytes.perDay * (at - createDate)) / DAY;
  return Math.round(grown * (1 + (noise(`${id} ${at}`) - 0.5) * 0.002));
}
