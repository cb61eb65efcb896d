"use client";

import { useBrowserZone } from "@/components/shell/zone";
import { formatClock, formatDay, formatOffset } from "@/lib/time/format";
import { UTC } from "@/lib/time/zones";

/** The same instant on the other clock that matters: UTC, or the reader's own where the fields are in UTC. */
export function OtherZone({ at, zone }: { at: number; zone: string }) {
  const own = useBrowserZone();
  const other = zone === UTC ? own : UTC;
  if (other === null || other === zone) return null;
  const ms = at * 1_000;
  const otherDay = formatDay(ms, other);
  return (
    <span className="ml-auto font-sans text-[0.8125rem] text-ink-2">
      {otherDay !== formatDay(ms, zone) && `${otherDay}, `}
      {formatClock(ms, other)} {formatOffset(ms, other)}
    </span>
  );
}
