"use client";

import { UTC } from "@/lib/time/zones";
import { useBrowserZone, useZone } from "./zone";

/** All times on all pages in UTC, or in the browser's own zone. */
export function ZoneSwitch() {
  const { zone, setZone } = useZone();
  const own = useBrowserZone();
  // Another zone can be chosen where a time is picked: it is named here, since all pages are in it.
  const other = zone !== UTC && own !== null && zone !== own ? zone : null;
  return (
    <fieldset
      className="inline-flex overflow-hidden rounded-control border border-line text-[0.78125rem]"
      aria-label="Time zone of all times"
    >
      <Choice label="UTC" on={zone === UTC} onPress={() => setZone(UTC)} />
      <Choice label="Local" on={zone !== UTC && other === null} onPress={() => setZone(own ?? UTC)} />
      {other && <Choice label={other} on onPress={() => setZone(other)} />}
    </fieldset>
  );
}

function Choice({ label, on, onPress }: { label: string; on: boolean; onPress: () => void }) {
  return (
    <button
      type="button"
      aria-pressed={on}
      onClick={onPress}
      className="px-2.5 py-1 text-ink-2 -outline-offset-2 aria-pressed:bg-line-2 aria-pressed:font-[550] aria-pressed:text-ink"
    >
      {label}
    </button>
  );
}
