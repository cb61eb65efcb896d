"use client";

import { useSearchParams } from "next/navigation";
import { useMemo, useState } from "react";
import { useZone } from "@/components/shell/zone";
import { type OpenWindow, type PointPlace, placePoint } from "@/lib/backups/restore-point";
import type { ZonedParts } from "@/lib/time/zoned-parts";
import { useRestoreParams, WHILE_MOVING } from "./use-restore-params";

/** A time in the fields that is no single second: it never happens, happens twice, or lies before 1970. */
export interface Draft {
  readonly wall: ZonedParts;
  /** Whose clock it is on: in another zone it means nothing any more. */
  readonly zone: string;
  /** Epoch ms; none, or two. */
  readonly instants: readonly number[];
}

/** The one state of the restore page, a whole UTC second, and what everything on the page needs to show it. */
export interface Picker {
  /** Seconds since 1970; null while none is chosen. */
  readonly at: number | null;
  readonly place: PointPlace | null;
  readonly window: OpenWindow;
  /** Epoch ms by Atlas's clock. */
  readonly now: number;
  readonly zone: string;
  readonly draft: Draft | null;
  /** A part of the fields is empty, or no date has it: what they show is not the point. */
  readonly halfTyped: boolean;
  /** How often a point was chosen: choosing the same one again still ends what is half typed. */
  readonly choices: number;
  /** The address names a point that is none. */
  readonly malformed: boolean;
  /** `moving` while a pointer or key is at it: no step of the history each time. */
  choose(at: number, how?: "moving"): void;
  hold(draft: Draft | null): void;
  noteHalfTyped(halfTyped: boolean): void;
}

/** `newest` is what is chosen as long as the address names no point. */
export function usePicker(window: OpenWindow, newest: number): Picker {
  const [params, setParams] = useRestoreParams();
  const [held, hold] = useState<Draft | null>(null);
  const [halfTyped, noteHalfTyped] = useState(false);
  const [choices, setChoices] = useState(0);
  const { zone } = useZone();
  const malformed = useSearchParams().has("at") && params.at === null;
  const at = params.at ?? (malformed ? null : newest);
  const draft = held?.zone === zone ? held : null;
  // The same object as long as nothing has changed: what is rendered after the point is not rendered for nothing.
  return useMemo(
    () => ({
      at,
      place: at === null ? null : placePoint(at, window),
      window,
      now: window.latest * 1_000,
      zone,
      draft,
      halfTyped,
      choices,
      malformed,
      choose(second, how) {
        hold(null);
        setChoices((count) => count + 1);
        void setParams({ at: second }, how === "moving" ? WHILE_MOVING : undefined);
      },
      hold,
      noteHalfTyped,
    }),
    [at, window, zone, draft, halfTyped, choices, malformed, setParams],
  );
}
