import { parseInstant, wholeSecondFrom } from "@/lib/time/parse-instant";
import type { Snapshot } from "./model";
import type { OpenWindow } from "./restore-point";

/** The stretch of the window that the timeline shows, in seconds since 1970. */
export interface View {
  readonly from: number;
  readonly to: number;
}

type Ends = Pick<OpenWindow, "earliest" | "latest">;

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Zoomed in as far as it goes, a second is several pixels wide. */
const SHORTEST_VIEW = 2 * MINUTE;

/** A window that has just opened still has a width. */
export function wholeView({ earliest, latest }: Ends): View {
  return { from: Math.min(earliest, latest - SHORTEST_VIEW), to: latest };
}

/** Shows `factor` times as much (below 1: less), with `around` staying where it is; never beyond the window. */
export function zoomView(view: View, factor: number, around: number, window: Ends): View {
  const whole = wholeView(window);
  const width = clamp((view.to - view.from) * factor, SHORTEST_VIEW, whole.to - whole.from);
  const share = shareOf(around, view);
  return fitInto({ from: around - share * width, to: around + (1 - share) * width }, whole);
}

/** Moved by so many seconds, as far as the window goes. */
export function panView(view: View, seconds: number, window: Ends): View {
  return fitInto({ from: view.from + seconds, to: view.to + seconds }, wholeView(window));
}

/** Moved no further than needed to have the second in it. */
export function viewWith(at: number, view: View, window: Ends): View {
  if (at < view.from) return panView(view, at - view.from, window);
  return at > view.to ? panView(view, at - view.to, window) : view;
}

export function isWhole(view: View, window: Ends): boolean {
  const whole = wholeView(window);
  return view.to - view.from >= whole.to - whole.from;
}

/** Where in the view a second is: 0 at its left end, 1 at its right end, beyond these outside. */
export function shareOf(at: number, { from, to }: View): number {
  return (at - from) / (to - from);
}

/** The whole second at a share of the view, inside the window. */
export function secondAt(share: number, { from, to }: View, window: Ends): number {
  return clampSecond(from + share * (to - from), window);
}

/** The nearest whole second inside the window. What is no number (a share of a track that has no width) is the newest. */
export function clampSecond(at: number, { earliest, latest }: Ends): number {
  return Number.isNaN(at) ? latest : clamp(Math.round(at), earliest, latest);
}

const STEPS: Readonly<Record<string, readonly [plain: number, shifted: number]>> = {
  ArrowLeft: [-1, -MINUTE],
  ArrowDown: [-1, -MINUTE],
  ArrowRight: [1, MINUTE],
  ArrowUp: [1, MINUTE],
  PageDown: [-HOUR, -6 * HOUR],
  PageUp: [HOUR, 6 * HOUR],
};

/** Where a key moves the point, inside the window; null for a key that moves nothing. */
export function movedByKey(key: string, shift: boolean, at: number, window: Ends): number | null {
  if (key === "Home") return window.earliest;
  if (key === "End") return window.latest;
  const step = STEPS[key]?.[shift ? 1 : 0];
  return step === undefined ? null : clampSecond(at + step, window);
}

function fitInto({ from, to }: View, whole: View): View {
  const width = to - from;
  const start = clamp(from, whole.from, Math.max(whole.from, whole.to - width));
  return { from: start, to: Math.min(start + width, whole.to) };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** The nearest seconds of completed snapshots before and after one, inside the window; null where there is none. */
export function snapshotsAround(
  snapshots: readonly Snapshot[],
  at: number,
  { earliest, latest }: Ends,
): { readonly before: number | null; readonly after: number | null } {
  const times = snapshots
    .filter(({ status }) => status === "completed")
    .flatMap(({ takenAt }) => parseInstant(takenAt) ?? [])
    .map((ms) => wholeSecondFrom(ms) / 1_000)
    .filter((second) => second >= earliest && second <= latest);
  const before = times.filter((second) => second < at);
  const after = times.filter((second) => second > at);
  return {
    before: before.length === 0 ? null : Math.max(...before),
    after: after.length === 0 ? null : Math.min(...after),
  };
}
