import { expect, test } from "vitest";
import { VERDICTS } from "./schedule/verdict";
import { VERDICT_ADVICE, VERDICT_WORDS } from "./verdict-words";

test("each verdict has words of its own, in sentence case", () => {
  const words = VERDICTS.map((verdict) => VERDICT_WORDS[verdict]);
  expect(new Set(words).size).toBe(VERDICTS.length);
  for (const each of words) expect(each).toMatch(/^[A-Z][a-z ]+$/);
});

test("advice is for what an operator can do something about, in whole sentences", () => {
  expect(VERDICTS.filter((verdict) => VERDICT_ADVICE[verdict] !== undefined)).toEqual(["failed", "late"]);
  for (const advice of Object.values(VERDICT_ADVICE)) expect(advice).toMatch(/^[A-Z].*[.?]$/);
});
