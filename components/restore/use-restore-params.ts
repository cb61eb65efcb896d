"use client";

import { type Options, useQueryStates } from "nuqs";
import { restoreParsers } from "./restore-params";

/** What moves with every pixel or key replaces the address; a choice makes a step of the browser's history. */
export const WHILE_MOVING: Options = { history: "replace" };

export function useRestoreParams() {
  return useQueryStates(restoreParsers, { history: "push", shallow: true, scroll: false });
}
