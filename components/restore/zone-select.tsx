"use client";

import { useState } from "react";
import { useBrowserZone, useZone } from "@/components/shell/zone";
import { UTC } from "@/lib/time/zones";

/** Any zone there is. It is the zone of all times on all pages, like the switch in the header. */
export function ZoneSelect() {
  const { zone, setZone } = useZone();
  const own = useBrowserZone();
  const [all, setAll] = useState<readonly string[]>([]);
  // Four hundred options, made when somebody is about to open the list.
  const load = () => setAll((known) => (known.length > 0 ? known : Intl.supportedValuesOf("timeZone")));
  const first = [...new Set([UTC, ...(own ? [own] : []), zone])];
  return (
    <label className="flex items-center gap-2 text-[0.8125rem] text-ink-2">
      Zone
      <select
        value={zone}
        onPointerDown={load}
        onFocus={load}
        onChange={(event) => setZone(event.target.value)}
        className="field max-w-52 py-1 text-[0.8125rem]"
      >
        {first.map((name) => (
          <option key={name}>{name}</option>
        ))}
        {all
          .filter((name) => !first.includes(name))
          .map((name) => (
            <option key={name}>{name}</option>
          ))}
      </select>
    </label>
  );
}
