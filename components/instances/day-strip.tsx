import { type Check, daysOf } from "@/lib/backups/fleet";
import { stripWords } from "@/lib/backups/strip-words";
import { BAR, DAY_LOOKS, HEIGHT, STEP } from "./day-looks";

/** The last 35 days of an instance, one path for each look: every row shows one. */
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
      <path
        d={`M0 ${HEIGHT - 0.5}H${days.length * STEP}`}
        className="stroke-ink-3"
        strokeWidth={0.5}
        strokeDasharray={`${BAR} ${STEP - BAR}`}
      />
      {DAY_LOOKS.map(({ state, draw, ...paint }) => {
        const path = days.flatMap((day, index) => (day === state ? [draw(index * STEP)] : [])).join("");
        return path && <path key={`${state} ${paint.className}`} d={path} {...paint} />;
      })}
    </svg>
  );
}
