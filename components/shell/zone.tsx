"use client";

import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from "react";
import { writePreference, ZONE_COOKIE } from "./cookies";

interface ZoneChoice {
  /** `UTC` or an IANA id: the zone that times are shown in. */
  readonly zone: string;
  readonly setZone: (zone: string) => void;
}

const Zone = createContext<ZoneChoice>({ zone: "UTC", setZone: () => undefined });

export function ZoneProvider({ initial, children }: { initial: string; children: ReactNode }) {
  const [zone, setZone] = useState(initial);
  const choose = (chosen: string) => {
    writePreference(ZONE_COOKIE, chosen);
    setZone(chosen);
  };
  return <Zone value={{ zone, setZone: choose }}>{children}</Zone>;
}

export const useZone = () => useContext(Zone);

const never = () => () => undefined;

/** The zone of the reader's own machine, which the server does not know: null there and at the first paint. */
export function useBrowserZone(): string | null {
  return useSyncExternalStore(
    never,
    () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => null,
  );
}
