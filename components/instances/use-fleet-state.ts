"use client";

import { useQueryStates } from "nuqs";
import { fleetParsers } from "./fleet-state";

/** Choices make a step of the browser's history; typing does not. */
export function useFleetState() {
  return useQueryStates(fleetParsers, { history: "push", shallow: true, scroll: false });
}
