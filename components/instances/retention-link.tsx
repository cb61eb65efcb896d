"use client";

import { paths } from "@/lib/paths";
import { fleetHref } from "./fleet-state";
import { useFleetState } from "./use-fleet-state";

/** To the proof of exactly the instances that are listed here. */
export function RetentionLink() {
  const [state] = useFleetState();
  return (
    <a href={fleetHref(paths.retention(), { ...state, page: 1 })} className="chip target">
      Retention proof
    </a>
  );
}
