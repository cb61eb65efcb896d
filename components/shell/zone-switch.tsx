"use client";

import { Segments } from "@/components/ui/segments";
import { UTC } from "@/lib/time/zones";
import { useBrowserZone, useZone } from "./zone";

const LOCAL = "Local";

/** All times on all pages in UTC, or in the browser's own zone. */
export function ZoneSwitch() {
  const { zone, setZone } = useZone();
  const own = useBrowserZone();
  // Another zone can be chosen where a time is picked: it is named here, since all pages are in it.
  const other = zone !== UTC && own !== null && zone !== own ? zone : null;
  return (
    <Segments
      label="Time zone of all times"
      names={other ? [UTC, LOCAL, other] : [UTC, LOCAL]}
      chosen={zone === UTC ? UTC : (other ?? LOCAL)}
      onChoose={(name) => setZone(name === LOCAL ? (own ?? UTC) : name)}
    />
  );
}
