import { expect, it } from "vitest";
import { look } from "./use-seen-end";

type Look = readonly [status: string, at: string];

const seen = (...looks: readonly Look[]) =>
  looks.reduce<Parameters<typeof look>[0]>((watched, [status, at]) => look(watched, status, at), {
    status: null,
    at: null,
    end: null,
  }).end;

it.each<[string, readonly Look[], object | null]>([
  [
    "runs",
    [
      ["queued", "1"],
      ["inProgress", "2"],
    ],
    null,
  ],
  [
    "was over when the page was opened",
    [
      ["failed", "1"],
      ["failed", "2"],
    ],
    null,
  ],
  [
    "ended between two looks",
    [
      ["inProgress", "1"],
      ["inProgress", "2"],
      ["failed", "3"],
    ],
    { from: "2", to: "3" },
  ],
  [
    "ended, and is looked at again",
    [
      ["inProgress", "1"],
      ["failed", "2"],
      ["failed", "3"],
    ],
    { from: "1", to: "2" },
  ],
  [
    "expired after it had completed",
    [
      ["completed", "1"],
      ["completed", "2"],
      ["expired", "3"],
    ],
    { from: "2", to: "3" },
  ],
  [
    "the same answer once more",
    [
      ["inProgress", "1"],
      ["completed", "1"],
    ],
    null,
  ],
])("%s", (_, looks, end) => {
  expect(seen(...looks)).toEqual(end);
});
