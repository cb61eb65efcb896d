import { expect, test } from "vitest";
import type { Answer } from "@/lib/backups/answer";
import { problemOf } from "@/lib/http/problem";
import { type FreshnessFacts, freshnessOf } from "./freshness-words";

const NOW = Date.parse("2026-11-24T12:00:00Z");
const answer: Answer<unknown> = {
  value: {},
  fetchedAt: "2026-11-24T11:48:00.000Z",
  nextCheckAt: "2026-11-24T12:00:40.000Z",
  problem: null,
};
const seen: FreshnessFacts = { answer, now: NOW, online: true, hidden: false, backFrom: null };
const failed = (code: Parameters<typeof problemOf>[0]) => ({ ...answer, problem: problemOf(code, "Why.") });

test.each<[string, Partial<FreshnessFacts>, string, string]>([
  ["all is well", {}, "Live · checked 12 min ago", "live"],
  [
    "Atlas is spared",
    { answer: { ...answer, slowed: true } },
    "Slowed down to spare Atlas · checked 12 min ago",
    "troubled",
  ],
  ["nothing came yet", { answer: undefined }, "Checking", "idle"],
  ["Atlas fails", { answer: failed("atlas_unavailable") }, "Retrying · checked 12 min ago", "troubled"],
  [
    "it failed from the start",
    { answer: { ...failed("atlas_timeout"), fetchedAt: null } },
    "Retrying · no answer yet",
    "troubled",
  ],
  [
    "Atlas has enough",
    { answer: failed("atlas_rate_limited") },
    "Rate-limited, next try in 40 s · checked 12 min ago",
    "troubled",
  ],
  [
    "it is not there",
    { answer: { ...failed("not_found"), fetchedAt: null } },
    "Atlas does not find it",
    "troubled",
  ],
  ["no credentials", { answer: failed("not_configured") }, "Not connected", "troubled"],
  [
    "the network is gone",
    { online: false },
    "Offline, asks again when you are back · checked 12 min ago",
    "troubled",
  ],
  ["nobody looks", { hidden: true }, "Paused while this tab is hidden · checked 12 min ago", "idle"],
  ["somebody looks again", { backFrom: "hidden" }, "Back, checking again · checked 12 min ago", "idle"],
  ["the machine slept", { backFrom: "asleep" }, "Woken up, checking again · checked 12 min ago", "idle"],
  [
    "the machine slept, and there is no network",
    { backFrom: "asleep", online: false },
    "Offline, asks again when you are back · checked 12 min ago",
    "troubled",
  ],
  [
    "the clock is a little behind the answer",
    { answer: { ...answer, fetchedAt: "2026-11-24T12:00:00.900Z" } },
    "Live · checked now",
    "live",
  ],
])("when %s", (_, facts, words, tone) => {
  expect(freshnessOf({ ...seen, ...facts })).toEqual({ words, tone });
});
