import { type Check, daysOf } from "@/lib/backups/fleet";
import { stripWords } from "@/lib/backups/strip-words";

const STEP = 6;
const BAR = 4.5;
const HEIGHT = 22;

/** How each day is drawn: a bar between two shares of the height, and its colour. A day of which nothing is kept is left empty. */
const LOOKS = [
  { state: "completed", from: 0, to: 1, className: "fill-bar-strong" },
  { state: "blemished", from: 0, to: 0.6, className: "fill-bar-strong" },
  { state: "blemished", from: 0.7, to: 1, className: "fill-bad" },
  { state: "running", from: 0, to: 0.7, className: "fill-run" },
  { state: "failed", from: 0, to: 0.4, className: "fill-bad" },
  { state: "missing", from: 0, to: 0.4, className: "fill-wait" },
  { state: "unknown", from: 0, to: 0.4, className: "fill-ink-3" },
] as const;

/** The last 35 days of an instance, one path for each state: every row shows one. */
export function DayStrip({ check }: { check: Check }) {
  const days = daysOf(check);
  return (
    <svg
      role="img"
      aria-label={stripWords(days, check.checkedAt)}
      viewBox={`0 0 ${days.length * STEP} ${HEIGHT}`}
      width={days.length * STEP}
      height={HEIGHT}
      className="block max-w-full"
    >
      {LOOKS.map(({ state, from, to, className }) => {
        const path = pathOf(days, state, from, to);
        return path && <path key={`${state} ${from}`} d={path} className={className} />;
      })}
    </svg>
  );
}

function pathOf(days: readonly string[], state: string, from: number, to: number): string {
  const [bottom, top] = [HEIGHT * (1 - from), HEIGHT * (1 - to)];
  return days
    .flatMap((day, index) => (day === state ? [`M${index * STEP} ${bottom}V${top}h${BAR}V${bottom}z`] : []))
    .join("");
}
