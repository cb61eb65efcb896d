"use client";

import { type RefObject, useEffect, useRef } from "react";
import { secondAt, type View } from "@/lib/backups/restore-timeline";
import type { Picker } from "../use-picker";
import type { TimelineView } from "./use-view";

/** Two fingers: where they began, and what was shown then. */
interface Pinch {
  readonly distance: number;
  readonly around: number;
  readonly start: View;
}

/** How much one step of a wheel zooms. */
const WHEEL_ZOOM = 0.0025;
/** Closer fingers say nothing about how far apart they were meant to be. */
const LEAST_DISTANCE_PX = 12;

interface Latest {
  readonly picker: Picker;
  readonly view: TimelineView;
}

/**
 * Pointer and wheel on the track: one finger or the mouse moves the point, two fingers or Ctrl and the wheel zoom.
 * Listens by itself, because React's wheel events cannot keep the page from scrolling.
 */
export function useGestures(picker: Picker, view: TimelineView): RefObject<HTMLDivElement | null> {
  const track = useRef<HTMLDivElement>(null);
  const latest = useRef<Latest>({ picker, view });
  useEffect(() => {
    latest.current = { picker, view };
  });
  useEffect(() => (track.current ? listen(track.current, latest) : undefined), []);
  return track;
}

function listen(track: HTMLDivElement, latest: RefObject<Latest>): () => void {
  const fingers = new Map<number, number>();
  let pinch: Pinch | null = null;
  const share = (x: number) => {
    const { left, width } = track.getBoundingClientRect();
    return (x - left) / width;
  };
  const secondUnder = (x: number) => {
    const { picker, view } = latest.current;
    return secondAt(share(x), view.shown, picker.window);
  };

  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    track.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, event.clientX);
    if (fingers.size === 2) pinch = beginPinch(fingers, latest.current.view.shown, secondUnder);
    if (fingers.size > 1) return;
    latest.current.view.hold(true);
    latest.current.picker.choose(secondUnder(event.clientX), "moving");
  };
  const move = (event: PointerEvent) => {
    if (!fingers.has(event.pointerId)) return;
    fingers.set(event.pointerId, event.clientX);
    if (pinch) latest.current.view.zoomFrom(pinch.start, pinch.distance / distanceOf(fingers), pinch.around);
    else latest.current.picker.choose(secondUnder(event.clientX), "moving");
  };
  const up = (event: PointerEvent) => {
    if (!fingers.delete(event.pointerId)) return;
    if (fingers.size > 0) return;
    pinch = null;
    latest.current.view.hold(false);
    track.querySelector<HTMLElement>("[role=slider]")?.focus({ preventScroll: true });
  };
  const wheel = (event: WheelEvent) => {
    const { view } = latest.current;
    if (event.ctrlKey) view.zoom(Math.exp(event.deltaY * WHEEL_ZOOM), secondUnder(event.clientX));
    else if (view.whole || Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return;
    else view.pan((event.deltaX / track.clientWidth) * (view.shown.to - view.shown.from));
    event.preventDefault();
  };
  const leave = new AbortController();
  const options = { signal: leave.signal };
  track.addEventListener("pointerdown", down, options);
  track.addEventListener("pointermove", move, options);
  track.addEventListener("pointerup", up, options);
  track.addEventListener("pointercancel", up, options);
  track.addEventListener("wheel", wheel, { ...options, passive: false });
  return () => leave.abort();
}

function beginPinch(
  fingers: ReadonlyMap<number, number>,
  start: View,
  secondUnder: (x: number) => number,
): Pinch {
  const [a = 0, b = 0] = [...fingers.values()];
  return { distance: distanceOf(fingers), around: secondUnder((a + b) / 2), start };
}

function distanceOf(fingers: ReadonlyMap<number, number>): number {
  const [a = 0, b = 0] = [...fingers.values()];
  return Math.max(LEAST_DISTANCE_PX, Math.abs(a - b));
}
