import { formatDuration } from "@/lib/time/duration";
import { formatInstant, formatOffset } from "@/lib/time/format";
import { type OpenWindow, placePoint } from "./restore-point";

/**
 * Why a second cannot be restored, in a sentence or two; it must be outside of the window. Nothing in it moves with the
 * clock: a screen reader would say it again every second.
 */
export function outsideWords(at: number, window: OpenWindow, zone: string): string {
  const found = placePoint(at, window);
  const point = time(at, zone);
  if (found.place === "after") return `${point} has not happened yet.`;
  // In a window that is not as long yet as it can be, what is before it never was in it.
  const isFull = window.earliest <= window.latest - window.lengthSeconds;
  if (found.place === "before" && isFull) {
    const left = time(found.leftAt / 1_000, zone);
    return `${point} left the window at ${left}: it reaches ${formatDuration(window.lengthSeconds * 1_000)} back.`;
  }
  return `${point} is before the oldest snapshot that a restore could start from: the window begins at ${time(window.earliest, zone)}.`;
}

/** "Nov 22, 2026, 09:47:30 UTC" */
function time(seconds: number, zone: string): string {
  return `${formatInstant(seconds * 1_000, zone, { year: true })} ${formatOffset(seconds * 1_000, zone)}`;
}
