import { memo } from "react";
import { shareOf, type View } from "@/lib/backups/restore-timeline";
import { formatClock, formatDay } from "@/lib/time/format";
import { screenTicks } from "@/lib/time/zoned-ticks";

/** How many labels there is room for: "09:47" or "Nov 22", and with seconds. */
const MOST = { narrow: 6, wide: 12 };
const MOST_WITH_SECONDS = { narrow: 4, wide: 8 };
const SHOW_SECONDS_BELOW = 15 * 60;

/** Hours and days on the clock of the chosen zone. */
export const TimelineTicks = memo(function TimelineTicks({ view, zone }: { view: View; zone: string }) {
  const seconds = view.to - view.from < SHOW_SECONDS_BELOW;
  const ticks = screenTicks(view.from * 1_000, view.to * 1_000, zone, seconds ? MOST_WITH_SECONDS : MOST);
  return (
    <div aria-hidden className="pointer-events-none absolute inset-x-0 bottom-0 h-11">
      {ticks.map(({ at, day, narrow, wide }) => (
        <span
          key={at}
          style={{ left: `${(shareOf(at / 1_000, view) * 100).toFixed(4)}%` }}
          className={`-translate-x-1/2 absolute top-0 whitespace-nowrap text-center text-[0.75rem] ${day ? "font-semibold text-ink" : "text-ink-3"} ${narrow ? "" : "max-sm:hidden"} ${wide ? "" : "sm:hidden"}`}
        >
          <span className={`mx-auto block w-px bg-ink-3 ${day ? "h-3.5" : "h-1.5"}`} />
          {day ? formatDay(at, zone) : formatClock(at, zone, { seconds })}
        </span>
      ))}
    </div>
  );
});
