import { formatDuration } from "@/lib/time/duration";
import { formatInstant, formatOffset } from "@/lib/time/format";
import { type OpenWindow, placePoint } from "./restore-point";

/** Why a second cannot be restored, in a sentence or two; it must be outside of the window. */
export function outsideWords(at: number, window: OpenWindow, zone: string): string {
  const found = placePoint(at, window);
  const [earliest, latest] = [time(window.earliest, zone), time(window.latest, zone)];
  if (found.place === "after") {
    return `${time(at, zone)} has not happened yet: the newest second is ${latest}.`;
  }
  const point = time(at, zone);
  const now = window.latest * 1_000;
  if (found.place === "before" && found.leftAt > now) {
    return `${point} is before the oldest snapshot that a restore could start from: the window begins at ${earliest}.`;
  }
  const left = found.place === "before" ? formatDuration(now - found.leftAt) : "";
  return `${point} left the window ${left} ago: the earliest second is now ${earliest}.`;
}

/** "Nov 22, 2026, 09:47:30 UTC" */
function time(seconds: number, zone: string): string {
  return `${formatInstant(seconds * 1_000, zone, { year: true })} ${formatOffset(seconds * 1_000, zone)}`;
}
