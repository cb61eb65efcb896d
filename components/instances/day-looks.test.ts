import { expect, test } from "vitest";
import { DAY_LOOKS } from "./day-looks";

/** All that is left of a state where there are no colours. */
function shapeOf(state: string): string {
  return JSON.stringify(
    DAY_LOOKS.filter((look) => look.state === state).map(({ draw, strokeWidth, strokeDasharray }) => [
      draw(0),
      strokeWidth,
      strokeDasharray,
    ]),
  );
}

test("no two states have the same shape", () => {
  const states = [...new Set(DAY_LOOKS.map(({ state }) => state))];
  expect(states).toEqual(["completed", "blemished", "gapped", "running", "failed", "missing", "unknown"]);
  expect(new Set(states.map(shapeOf)).size).toBe(states.length);
});
