"use client";

import { ChevronLeft, ChevronRight, Minus, Plus } from "lucide-react";
import type { Snapshot } from "@/lib/backups/model";
import { baseSnapshot } from "@/lib/backups/restore-snapshot";
import { snapshotsAround } from "@/lib/backups/restore-timeline";
import { formatInstant, formatOffset } from "@/lib/time/format";
import type { Picker } from "../use-picker";
import { TimelineKey } from "./timeline-key";
import { TimelineLayers } from "./timeline-layers";
import { TimelineSlider } from "./timeline-slider";
import { TimelineTicks } from "./timeline-ticks";
import { useGestures } from "./use-gestures";
import { useView } from "./use-view";

interface RestoreTimelineProps {
  readonly picker: Picker;
  readonly snapshots: readonly Snapshot[];
}

const HINT = "restore-timeline-hint";
const ZOOM_STEP = 2;

/** The window as a picture: what can be reached, from which snapshot, and where the point is. */
export function RestoreTimeline({ picker, snapshots }: RestoreTimelineProps) {
  const { at, window, now, zone } = picker;
  const view = useView(picker);
  const track = useGestures(picker, view);
  const base = at === null ? null : baseSnapshot(at * 1_000, snapshots, now);
  return (
    <section className="panel px-4.5 pt-3.5 pb-3" aria-label="Restore timeline">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5">
        <h2 className="font-semibold">Restore point</h2>
        <p id={HINT} className="text-[0.8125rem] text-ink-2 print:hidden">
          <span className="pointer-coarse:hidden">
            Drag, click, or use the arrow keys: 1 s, with Shift 1 min; Page keys 1 h, with Shift 6 h.
          </span>
          <span className="hidden pointer-coarse:inline">Drag or tap; pinch to zoom.</span>
        </p>
        <Tools picker={picker} view={view} snapshots={snapshots} />
      </div>
      <div ref={track} className="relative mx-3.5 mt-2 h-37 cursor-crosshair touch-pan-y select-none">
        <TimelineLayers picker={picker} view={view.shown} snapshots={snapshots} base={base} />
        <TimelineTicks view={view.shown} zone={zone} />
        <TimelineSlider picker={picker} view={view} describedBy={HINT} />
      </div>
      <div className="mx-3.5 mt-1 flex flex-wrap justify-between gap-x-4 gap-y-1 text-[0.78125rem] text-ink-3">
        {view.whole ? (
          <End words="earliest" at={window.earliest} zone={zone} />
        ) : (
          <End words="from" at={Math.round(view.shown.from)} zone={zone} />
        )}
        <TimelineKey snapshots={snapshots} anyGap={window.gaps.length > 0} />
        {view.whole ? (
          <End words="latest" at={window.latest} zone={zone} />
        ) : (
          <End words="to" at={Math.round(view.shown.to)} zone={zone} />
        )}
      </div>
    </section>
  );
}

function End({ words, at, zone }: { words: string; at: number; zone: string }) {
  return (
    <span>
      {words} {formatInstant(at * 1_000, zone)} {formatOffset(at * 1_000, zone)}
      {words === "latest" && " (now)"}
    </span>
  );
}

interface ToolsProps {
  readonly picker: Picker;
  readonly view: ReturnType<typeof useView>;
  readonly snapshots: readonly Snapshot[];
}

/** Zoom without a wheel, and the one way to have the point snap to something. */
function Tools({ picker, view, snapshots }: ToolsProps) {
  const { at, window } = picker;
  const { before, after } = snapshotsAround(snapshots, at ?? window.latest, window);
  const snap = (to: number | null) => (to === null ? undefined : () => picker.choose(to));
  return (
    <div className="ml-auto flex flex-wrap items-center gap-2 print:hidden">
      <fieldset className="inline-flex gap-1" aria-label="Snap to a snapshot">
        <Tool label="Snapshot before the point" press={snap(before)}>
          <ChevronLeft size={14} aria-hidden />
        </Tool>
        <span className="self-center text-[0.78125rem] text-ink-2">snapshot</span>
        <Tool label="Snapshot after the point" press={snap(after)}>
          <ChevronRight size={14} aria-hidden />
        </Tool>
      </fieldset>
      <fieldset className="inline-flex gap-1" aria-label="Zoom of the timeline">
        <Tool label="Zoom out" press={view.whole ? undefined : () => view.zoom(ZOOM_STEP)}>
          <Minus size={14} aria-hidden />
        </Tool>
        <Tool label="Zoom in" press={() => view.zoom(1 / ZOOM_STEP)}>
          <Plus size={14} aria-hidden />
        </Tool>
        <Tool label="All: the whole window" press={view.whole ? undefined : view.reset}>
          All
        </Tool>
      </fieldset>
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  /** undefined where there is nothing to do: the end is reached. */
  readonly press: (() => void) | undefined;
  readonly children: React.ReactNode;
}

function Tool({ label, press, children }: ToolProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-disabled={press === undefined}
      onClick={press}
      className="control min-w-7 justify-center pointer-coarse:min-w-11 px-1.5 py-0.5 text-[0.75rem] aria-disabled:cursor-default aria-disabled:text-ink-3 aria-disabled:opacity-60"
    >
      {children}
    </button>
  );
}
