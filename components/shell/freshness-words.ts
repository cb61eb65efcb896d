import type { Answer } from "@/lib/backups/answer";
import { formatAge } from "@/lib/time/duration";

export type FreshnessTone = "live" | "troubled" | "idle";

/** Why nothing was asked for a while: nobody looked, or the machine slept. */
export type Away = "hidden" | "asleep";

export interface FreshnessFacts {
  readonly answer: Answer<unknown> | undefined;
  /** Epoch ms. */
  readonly now: number;
  readonly online: boolean;
  /** The tab is not seen. */
  readonly hidden: boolean;
  /** What just ended, until the first answer after it. */
  readonly backFrom: Away | null;
}

/** How old what is on screen is, and what happens next; the most telling fact first. */
export function freshnessOf(facts: FreshnessFacts): { readonly words: string; readonly tone: FreshnessTone } {
  const { answer, now, online, hidden, backFrom } = facts;
  const aged = (words: string, tone: FreshnessTone = "troubled") => ({
    words: `${words} · ${checked(answer, now)}`,
    tone,
  });
  if (!online) return aged("Offline, asks again when you are back");
  if (hidden) return aged("Paused while this tab is hidden", "idle");
  if (backFrom) return aged(BACK_WORDS[backFrom], "idle");
  if (!answer) return { words: "Checking", tone: "idle" };
  if (answer.problem?.code === "not_configured") return { words: "Not connected", tone: "troubled" };
  if (answer.problem?.code === "atlas_rate_limited") {
    return aged(`Rate-limited, next try ${until(answer, now)}`);
  }
  // An answer as well, and not one that asking again will change soon.
  if (answer.problem?.code === "not_found") return { words: "Atlas does not find it", tone: "troubled" };
  if (answer.problem) return aged("Retrying");
  return answer.slowed ? aged("Slowed down to spare Atlas") : aged("Live", "live");
}

const BACK_WORDS: Readonly<Record<Away, string>> = {
  hidden: "Back, checking again",
  asleep: "Woken up, checking again",
};

function until({ nextCheckAt }: Answer<unknown>, now: number): string {
  const at = Date.parse(nextCheckAt);
  return at > now ? formatAge(at, now) : "now";
}

function checked(answer: Answer<unknown> | undefined, now: number): string {
  if (!answer?.fetchedAt) return "no answer yet";
  // The page moves its clock once a second: an answer may be a little ahead of it.
  return `checked ${formatAge(Math.min(Date.parse(answer.fetchedAt), now), now)}`;
}
