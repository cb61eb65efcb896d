"use client";

import { type Options, useQueryState, useQueryStates } from "nuqs";
import { restoreParsers } from "./restore-params";

/** What moves with every pixel or key replaces the address; a choice makes a step of the browser's history. */
export const WHILE_MOVING: Options = { history: "replace" };

const A_CHOICE = { history: "push", shallow: true, scroll: false } as const;

export function useRestoreParams() {
  return useQueryStates(restoreParsers, A_CHOICE);
}

/** For what shows the target alone, and need not be rendered again whenever the point moves. */
export function useRestoreTarget() {
  return useQueryState("target", restoreParsers.target.withOptions(A_CHOICE));
}
