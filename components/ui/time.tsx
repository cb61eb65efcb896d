"use client";

import { useZone } from "@/components/shell/zone";
import { formatInstant, formatOffset } from "@/lib/time/format";
import { Age } from "./age";
import { useTimePopover } from "./time-popover";

interface TimeProps {
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly year?: boolean;
  readonly seconds?: boolean;
  /** Adds "· 6 h 23 min ago". */
  readonly age?: boolean;
  /** The zone after the time; leave it out only where a heading nearby names it. */
  readonly showZone?: boolean;
}

/** One instant, shown the same way everywhere: in the chosen zone, its age beside it, both zones in a popover. */
export function Time({ at, year = false, seconds = true, age = false, showZone = false }: TimeProps) {
  const { zone } = useZone();
  const popover = useTimePopover();
  return (
    <span>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={(event) => popover.open(event.currentTarget, at)}
        className="instant"
      >
        <time dateTime={at}>
          {formatInstant(at, zone, { year, seconds })}
          {showZone && ` ${formatOffset(at, zone)}`}
        </time>
      </button>
      {age && (
        <span className="text-ink-3">
          <Age at={at} after=" · " />
        </span>
      )}
    </span>
  );
}
