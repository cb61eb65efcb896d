"use client";

import type { KeyboardEvent } from "react";
import { clampSecond, movedByKey, shareOf } from "@/lib/backups/restore-timeline";
import { formatInstant, formatOffset } from "@/lib/time/format";
import { speakAge, speakInstant } from "@/lib/time/spoken";
import type { Picker } from "../use-picker";
import type { TimelineView } from "./use-view";

interface TimelineSliderProps {
  readonly picker: Picker;
  readonly view: TimelineView;
  readonly describedBy: string;
}

/** The point itself: a slider for keys and screen readers, a knob to drag for everybody else. */
export function TimelineSlider({ picker, view, describedBy }: TimelineSliderProps) {
  const { at, window, now, zone } = picker;
  const second = clampSecond(at ?? window.latest, window);
  const outside = at !== null && at !== second;
  const share = shareOf(second, view.shown);
  const inView = share >= 0 && share <= 1 && !outside;
  const left = `${(Math.min(1, Math.max(0, share)) * 100).toFixed(4)}%`;
  const spoken =
    at === null
      ? "No point chosen"
      : `${speakInstant(at * 1_000, zone)}, ${speakAge(at * 1_000, now)}${outside ? ", outside the restore window" : ""}`;
  const press = (event: KeyboardEvent) => {
    const moved = movedByKey(event.key, event.shiftKey, second, window);
    if (moved === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    picker.choose(moved, "moving");
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label="Restore point"
      aria-orientation="horizontal"
      aria-valuemin={window.earliest}
      aria-valuemax={window.latest}
      aria-valuenow={second}
      aria-valuetext={spoken}
      aria-describedby={describedBy}
      onKeyDown={press}
      style={{ left }}
      className="group -translate-x-1/2 absolute top-0 bottom-11 w-11 outline-none"
    >
      <span
        className={`drawing -translate-x-1/2 absolute top-7 bottom-0 left-1/2 w-0.5 bg-ink ${inView ? "" : "opacity-30"}`}
      />
      <span
        className={`-translate-x-1/2 absolute top-[3.9rem] left-1/2 size-4.5 rounded-full border-2 border-ink bg-panel group-focus-visible:outline-2 group-focus-visible:outline-run group-focus-visible:outline-offset-2 ${inView ? "" : "opacity-30"}`}
      />
      <span
        style={{ transform: `translateX(-${left})` }}
        className="absolute top-0 left-1/2 whitespace-nowrap rounded-lg bg-ink px-2.5 py-0.5 font-medium font-mono text-[0.78125rem] text-panel print:text-ink forced-colors:border"
      >
        {at === null
          ? "no point chosen"
          : `${formatInstant(at * 1_000, zone, { year: outside })} ${formatOffset(at * 1_000, zone)}`}
        {outside && ", outside"}
      </span>
    </div>
  );
}
