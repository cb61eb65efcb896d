import { DAY_MS, HOUR_MS } from "@/lib/time/duration";
import { parseInstant } from "@/lib/time/parse-instant";
import type { BackupOption, Retention, Snapshot } from "./model";
import { HISTORY_DAYS } from "./schedule/retention";

/** A stretch of time in epoch ms. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Bar {
  readonly snapshot: Snapshot;
  /** 0 at the left edge, 1 at now. */
  readonly position: number;
  /** 0 to 1 of the largest size shown; null where the size is not known. */
  readonly height: number | null;
}

const LEAST_SPAN_MS = 24 * HOUR_MS;

/** What the picture covers: all that should be kept; where a count decides what is kept, what is there. */
export function timelineSpan(backup: BackupOption | null, snapshots: readonly Snapshot[], now: number): Span {
  const keptDays = daysKept(backup?.retention ?? null);
  if (keptDays !== null) return { from: now - keptDays * DAY_MS, to: now };
  const times = snapshots.flatMap(({ takenAt }) => parseInstant(takenAt) ?? []);
  const oldest = times.reduce((least, time) => Math.min(least, time), now);
  return { from: Math.min(oldest - 2 * HOUR_MS, now - LEAST_SPAN_MS), to: now };
}

/** Weeks and months that are kept far longer would leave no room for the days: they are shown as far as the others. */
function daysKept(retention: Retention | null): number | null {
  const days = [retention?.keepDailyDays, retention?.keepLongestDays].flatMap((kept) => kept ?? []);
  return days.length === 0 ? null : Math.min(Math.max(...days), HISTORY_DAYS);
}

/** Where in the span an instant is, 0 to 1; null outside of it. */
export function positionIn({ from, to }: Span, at: number): number | null {
  return at < from || at > to ? null : (at - from) / (to - from);
}

/** One bar a snapshot of the span. */
export function timelineBars(snapshots: readonly Snapshot[], span: Span): readonly Bar[] {
  const shown = snapshots.flatMap((snapshot) => {
    const at = parseInstant(snapshot.takenAt);
    const position = at === null ? null : positionIn(span, at);
    return position === null ? [] : [{ snapshot, position }];
  });
  const largest = shown.reduce((most, { snapshot }) => Math.max(most, snapshot.storageSizeBytes ?? 0), 0);
  return shown.map((bar) => {
    const size = bar.snapshot.storageSizeBytes;
    return { ...bar, height: size === null || largest === 0 ? null : size / largest };
  });
}

/** Marks that one label speaks for. */
export interface Labelled {
  readonly count: number;
  /** The middle of them, 0 to 1. */
  readonly position: number;
}

/** One label for all marks that are less than `apart` (0 to 1) from the next: their own would lie over each other. */
export function labelsOf(positions: readonly number[], apart: number): readonly Labelled[] {
  const groups: { first: number; last: number; count: number }[] = [];
  for (const position of positions.toSorted((a, b) => a - b)) {
    const group = groups.at(-1);
    if (group && position - group.last < apart) {
      group.last = position;
      group.count += 1;
    } else groups.push({ first: position, last: position, count: 1 });
  }
  return groups.map(({ first, last, count }) => ({ count, position: (first + last) / 2 }));
}
