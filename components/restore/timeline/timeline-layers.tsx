import { memo } from "react";
import type { Snapshot } from "@/lib/backups/model";
import { clampSecond, shareOf, type View } from "@/lib/backups/restore-timeline";
import { parseInstant } from "@/lib/time/parse-instant";
import type { Picker } from "../use-picker";
import { stickLook } from "./stick-look";

interface TimelineLayersProps {
  readonly picker: Picker;
  readonly view: View;
  readonly snapshots: readonly Snapshot[];
  /** What a restore to the point starts from. */
  readonly base: Snapshot | null;
}

/** From the back: the window, what comes before the point, what is replayed, what a restore has cut out, the snapshots. */
export function TimelineLayers({ picker, view, snapshots, base }: TimelineLayersProps) {
  const { at, window } = picker;
  const point = clampSecond(at ?? window.latest, window);
  const start = base ? secondOf(base) : null;
  return (
    <div aria-hidden className="drawing absolute inset-0">
      <div className="absolute inset-x-0 top-[3.125rem] h-11 overflow-hidden rounded-[10px]">
        <Stretch view={view} from={window.earliest} to={window.latest} className="bg-band" />
        {at !== null && (
          <Stretch view={view} from={window.earliest} to={point} className="bg-bar opacity-45" />
        )}
        {at !== null && start !== null && (
          <Stretch view={view} from={start} to={point} className="bg-bar-strong opacity-55" />
        )}
        {window.gaps.map(({ from, to }) => (
          <Stretch key={from} view={view} from={from} to={to} className="restore-gap" />
        ))}
      </div>
      <Sticks view={view} snapshots={snapshots} />
    </div>
  );
}

/** They stay where they are while the point moves. */
const Sticks = memo(function Sticks({ view, snapshots }: Pick<TimelineLayersProps, "view" | "snapshots">) {
  return snapshots.map((snapshot) => <Stick key={snapshot.id} view={view} snapshot={snapshot} />);
});

interface StretchProps {
  readonly view: View;
  readonly from: number;
  readonly to: number;
  readonly className: string;
}

function Stretch({ view, from, to, className }: StretchProps) {
  const left = Math.max(0, shareOf(from, view));
  const right = Math.min(1, shareOf(to, view));
  if (right <= left) return null;
  return (
    <span
      style={{ left: percent(left), width: percent(right - left) }}
      className={`absolute inset-y-0 ${className}`}
    />
  );
}

function Stick({ view, snapshot }: { view: View; snapshot: Snapshot }) {
  const share = shareOf(secondOf(snapshot), view);
  if (share < 0 || share > 1) return null;
  const { stick, dot } = stickLook(snapshot.status);
  return (
    <span
      style={{ left: percent(share) }}
      className={`-translate-x-1/2 absolute top-11 h-[3.25rem] w-0.5 ${stick}`}
    >
      {snapshot.status === "failed" ? (
        <span className="-translate-x-1/2 -top-4.5 absolute left-1/2 font-bold text-bad text-xs">✕</span>
      ) : (
        <span className={`-translate-x-1/2 -top-1 absolute left-1/2 size-[7px] ${dot}`} />
      )}
    </span>
  );
}

function secondOf({ takenAt }: Snapshot): number {
  return (parseInstant(takenAt) ?? 0) / 1_000;
}

const percent = (share: number) => `${(share * 100).toFixed(4)}%`;
