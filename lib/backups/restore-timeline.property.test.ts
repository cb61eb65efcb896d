import fc from "fast-check";
import { expect, test, vi } from "vitest";
import {
  clampSecond,
  movedByKey,
  panView,
  secondAt,
  shareOf,
  type View,
  viewWith,
  wholeView,
  zoomView,
} from "./restore-timeline";

const RUNS = { numRuns: 10_000 };
vi.setConfig({ testTimeout: 60_000 });

/** Windows of no second up to a year, at any time of the project's life. */
const ends = fc
  .record({
    latest: fc.integer({ min: 1_600_000_000, max: 4_000_000_000 }),
    length: fc.oneof(
      fc.integer({ min: 0, max: 300 }),
      fc.constant(259_200),
      fc.integer({ min: 0, max: 3e7 }),
    ),
  })
  .map(({ latest, length }) => ({ earliest: latest - length, latest }));

/** What gestures can ask for; a wheel's factor can be anything above nothing. */
const gesture = fc.oneof(
  fc.record({
    kind: fc.constant("zoom" as const),
    factor: fc.oneof(
      fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
      fc.constantFrom(0, 0.5, 1, 2, Number.POSITIVE_INFINITY),
    ),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  fc.record({ kind: fc.constant("pan" as const), seconds: fc.double({ min: -1e8, max: 1e8, noNaN: true }) }),
  fc.record({ kind: fc.constant("show" as const), at: fc.integer({ min: 0, max: 5_000_000_000 }) }),
);
type Gesture = typeof gesture extends fc.Arbitrary<infer T> ? T : never;
type Ends = Parameters<typeof wholeView>[0];

function moved(view: View, move: Gesture, window: Ends): View {
  if (move.kind === "pan") return panView(view, move.seconds, window);
  if (move.kind === "show") return viewWith(move.at, view, window);
  return zoomView(view, move.factor, secondAt(move.share, view, window), window);
}

/** Doubles near 4e9 are this fine. */
const ROUNDING = 1e-5;

test("no gesture leaves the window, nor shows less than two minutes, nor ends upside down", () => {
  fc.assert(
    fc.property(ends, fc.array(gesture, { minLength: 1, maxLength: 12 }), (window, moves) => {
      const whole = wholeView(window);
      let view = whole;
      for (const move of moves) {
        view = moved(view, move, window);
        expect(view.from).toBeGreaterThanOrEqual(whole.from);
        expect(view.to).toBeLessThanOrEqual(whole.to);
        expect(view.to - view.from).toBeGreaterThanOrEqual(120 - ROUNDING);
      }
    }),
    RUNS,
  );
});

test("zooming keeps the second under the pointer, as far as the window's ends allow", () => {
  fc.assert(
    fc.property(
      ends,
      fc.array(gesture, { maxLength: 4 }),
      fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (window, before, factor, share) => {
        const whole = wholeView(window);
        const view = before.reduce((shown: View, move) => moved(shown, move, window), whole);
        const around = secondAt(share, view, window);
        const zoomed = zoomView(view, factor, around, window);
        const apart = shareOf(around, zoomed) - shareOf(around, view);
        const tolerance = ROUNDING / (zoomed.to - zoomed.from) + 1e-9;
        // At an end of the window it moves towards that end, and nowhere else at all.
        if (apart < -tolerance) expect(zoomed.from).toBe(whole.from);
        else if (apart > tolerance) expect(zoomed.to).toBeCloseTo(whole.to, 4);
        else expect(Math.abs(apart)).toBeLessThanOrEqual(tolerance);
      },
    ),
    RUNS,
  );
});

test("panning moves by what was asked, as far as the window's ends allow, and keeps the width", () => {
  fc.assert(
    fc.property(
      ends,
      fc.double({ min: 0.001, max: 1, noNaN: true }),
      fc.integer({ min: -1e6, max: 1e6 }),
      (window, factor, seconds) => {
        const whole = wholeView(window);
        const view = zoomView(whole, factor, secondAt(0.5, whole, window), window);
        const panned = panView(view, seconds, window);
        expect(panned.to - panned.from).toBeCloseTo(view.to - view.from, 4);
        const at = panned.from - view.from;
        if (Math.abs(at - seconds) > ROUNDING)
          expect(seconds < 0 ? panned.from : panned.to).toBeCloseTo(seconds < 0 ? whole.from : whole.to, 4);
      },
    ),
    RUNS,
  );
});

test("a second that is chosen is in the view afterwards", () => {
  fc.assert(
    fc.property(
      ends,
      fc.array(gesture, { maxLength: 4 }),
      fc.double({ min: 0, max: 1 }),
      (window, moves, share) => {
        const view = moves.reduce((shown: View, move) => moved(shown, move, window), wholeView(window));
        const at = secondAt(share, { from: window.earliest, to: window.latest }, window);
        const shown = viewWith(at, view, window);
        expect(at).toBeGreaterThanOrEqual(shown.from - ROUNDING);
        expect(at).toBeLessThanOrEqual(shown.to + ROUNDING);
      },
    ),
    RUNS,
  );
});

const KEYS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End"];
const anyNumber = fc.oneof(
  fc.maxSafeInteger(),
  fc.integer({ min: 1_500_000_000, max: 4_100_000_000 }),
  fc.double(),
);

test("keys and pointers give whole seconds of the window only, from wherever they start", () => {
  fc.assert(
    fc.property(ends, fc.constantFrom(...KEYS), fc.boolean(), anyNumber, (window, key, shift, number) => {
      const whole = wholeView(window);
      const seconds = [
        movedByKey(key, shift, number, window),
        secondAt(number, whole, window),
        clampSecond(number, window),
      ];
      for (const second of seconds) {
        expect(second).toSatisfy(Number.isInteger);
        expect(second).toBeGreaterThanOrEqual(window.earliest);
        expect(second).toBeLessThanOrEqual(window.latest);
      }
    }),
    RUNS,
  );
});

test("any other key moves nothing", () => {
  fc.assert(
    fc.property(ends, fc.string(), fc.boolean(), (window, key, shift) => {
      fc.pre(!KEYS.includes(key));
      expect(movedByKey(key, shift, window.latest, window)).toBeNull();
    }),
  );
});
