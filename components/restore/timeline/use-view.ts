"use client";

import { useMemo, useState } from "react";
import { isWhole, panView, type View, viewWith, wholeView, zoomView } from "@/lib/backups/restore-timeline";
import type { Picker } from "../use-picker";

/** Which stretch of the window the timeline shows. */
export interface TimelineView {
  readonly shown: View;
  readonly whole: boolean;
  /** Around a second; the point's where none is given. */
  zoom(factor: number, around?: number): void;
  /** From a view that a gesture began with. */
  zoomFrom(start: View, factor: number, around: number): void;
  pan(seconds: number): void;
  reset(): void;
  /** While a pointer is down nothing moves under it, although the window does. */
  hold(held: boolean): void;
}

export function useView({ at, window }: Picker): TimelineView {
  const [zoomed, setZoomed] = useState<View | null>(null);
  const [held, setHeld] = useState<View | null>(null);
  const whole = useMemo(() => wholeView(window), [window]);
  const shown = held ?? zoomed ?? whole;
  const show = (view: View) => setZoomed(isWhole(view, window) ? null : view);

  // However the point was moved, it is in the picture afterwards.
  const [seen, setSeen] = useState(at);
  if (at !== seen) {
    setSeen(at);
    if (at !== null && zoomed) setZoomed(viewWith(at, zoomed, window));
  }

  return {
    shown,
    whole: zoomed === null,
    zoom: (factor, around = at ?? window.latest) => show(zoomView(shown, factor, around, window)),
    zoomFrom: (start, factor, around) => show(zoomView(start, factor, around, window)),
    pan: (seconds) => show(panView(shown, seconds, window)),
    reset: () => setZoomed(null),
    hold: (hold) => setHeld(hold ? shown : null),
  };
}
