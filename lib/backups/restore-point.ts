import { HOUR_MS, MINUTE_MS } from "@/lib/time/duration";
import { parseInstant } from "@/lib/time/parse-instant";
import type { RestoreGap, RestoreWindow } from "./model";

/** A UTC second that was inside the window when it was looked at. Commands are made from nothing else. */
export type RestorePoint = number & { readonly checkedBy: "placePoint" };

/** A stretch of a window, in seconds since 1970; `to` is the first second after it. */
export interface OpenGap {
  readonly from: number;
  readonly to: number;
  readonly reason: string;
}

/** The window at one moment; seconds since 1970, both ends included. */
export interface OpenWindow {
  readonly earliest: number;
  readonly latest: number;
  readonly lengthSeconds: number;
  readonly gaps: readonly OpenGap[];
}

/**
 * The window as it is at `now` (epoch ms by the dashboard's clock), some time after the server described it: both
 * ends move on with Atlas's clock. null where no second can be restored.
 */
export function windowAt(window: RestoreWindow, now: number): OpenWindow | null {
  const then = parseInstant(window.latest);
  const earliest = parseInstant(window.earliest);
  if (then === null || earliest === null || window.restoreWindowHours === null) return null;
  // A clock that is set back must not shrink what the server has said.
  const latest = Math.floor(Math.max(then, now + window.clockOffsetMs) / 1_000);
  const lengthSeconds = (window.restoreWindowHours * HOUR_MS) / 1_000;
  return {
    earliest: Math.max(earliest / 1_000, latest - lengthSeconds),
    latest,
    lengthSeconds,
    gaps: window.gaps.map((gap) => gapInSeconds(gap, latest)),
  };
}

/** One that has no end yet grows with the window. */
function gapInSeconds({ from, to, isOpen, reason }: RestoreGap, latest: number): OpenGap {
  const seconds = (text: string) => (parseInstant(text) ?? 0) / 1_000;
  return { from: seconds(from), to: isOpen ? latest + 1 : seconds(to), reason };
}

export type PointPlace =
  | {
      readonly place: "inside";
      readonly point: RestorePoint;
      readonly leavesAt: number;
      readonly gap: OpenGap | null;
    }
  /** Before the window; `leftAt` is when it would have left it. Epoch ms. */
  | { readonly place: "before"; readonly leftAt: number }
  | { readonly place: "after" };

/** Where a UTC second is, seen from the window. */
export function placePoint(at: number, window: OpenWindow): PointPlace {
  const leavesAt = (at + window.lengthSeconds + 1) * 1_000;
  if (at < window.earliest) return { place: "before", leftAt: leavesAt };
  // Asked this way round, an end that is NaN lets nothing in.
  const inside = at >= window.earliest && at <= window.latest && Number.isInteger(at);
  return inside
    ? { place: "inside", point: checked(at), leavesAt, gap: gapAt(at, window) }
    : { place: "after" };
}

/** Guarantee: only called for a whole second between both ends of the window. */
function checked(at: number): RestorePoint {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the named helper with its guarantee
  return at as RestorePoint;
}

function gapAt(at: number, { gaps }: OpenWindow): OpenGap | null {
  return gaps.find(({ from, to }) => at >= from && at < to) ?? null;
}

/** In its last half hour a point is shown to be about to leave. */
const WARN_BEFORE_MS = 30 * MINUTE_MS;

/** `now` in epoch ms by Atlas's clock. */
export function leavesSoon({ leavesAt }: { readonly leavesAt: number }, now: number): boolean {
  return leavesAt - now <= WARN_BEFORE_MS;
}

/** The largest second that has a date of four digits; what is beyond is no time that anybody means. */
export const LAST_SECOND = 253_402_300_799;

/** A second as URLs and queries write it: digits only. null for anything else. */
export function parseSecond(text: string): number | null {
  if (!/^\d{1,12}$/.test(text)) return null;
  const seconds = Number(text);
  return seconds <= LAST_SECOND ? seconds : null;
}
