import { daysOf, type FleetRow, type StripState } from "@/lib/backups/fleet";
import { DAY_LOOKS, HEIGHT, STEP } from "./day-looks";

const WORDS: Readonly<Partial<Record<StripState, string>>> = {
  completed: "completed",
  blemished: "completed, another failed",
  gapped: "completed, another missing",
  running: "in progress",
  failed: "failed",
  missing: "missing",
  unknown: "status not known",
};

/** What the bars of the rows' 35 days mean: only what is in the picture. */
export function DayKey({ rows }: { rows: readonly FleetRow[] }) {
  const days = new Set(rows.flatMap(({ check }) => (check ? daysOf(check) : [])));
  const states = [...new Set(DAY_LOOKS.map(({ state }) => state))].filter((state) => days.has(state));
  if (states.length === 0) return null;
  return (
    <ul
      aria-label="Key of the days"
      className="mt-3 flex flex-wrap gap-x-3.5 gap-y-1 px-1 text-[0.78125rem] text-ink-2"
    >
      {states.map((state) => (
        <li key={state} className="flex items-baseline gap-1.5">
          <svg viewBox={`0 0 ${STEP} ${HEIGHT}`} width={STEP} height={HEIGHT} aria-hidden="true">
            {DAY_LOOKS.filter((look) => look.state === state).map(({ draw, state: _, ...paint }) => (
              <path key={paint.className} d={draw(0)} {...paint} />
            ))}
          </svg>
          {WORDS[state]}
        </li>
      ))}
    </ul>
  );
}
