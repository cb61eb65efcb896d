"use client";

import { type Options, useQueryStates } from "nuqs";
import { tableParsers } from "./table-state";

/** Choices make a step of the browser's history; typing does not. */
export function useTableState() {
  return useQueryStates(tableParsers, { history: "push", shallow: true, scroll: false });
}

export const WHILE_TYPING: Options = { history: "replace" };

export type TableState = ReturnType<typeof useTableState>[0];
