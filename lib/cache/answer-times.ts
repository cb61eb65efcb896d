import type { Answer } from "@/lib/backups/answer";

type Times = Pick<Answer<unknown>, "fetchedAt" | "nextCheckAt" | "slowed">;

/**
 * The times of something made from several answers: as old as the oldest, to be asked again when the first is, and
 * slowed when one of them is.
 */
export function mergedTimes(first: Times, ...others: readonly Times[]): Times {
  const all = [first, ...others];
  return {
    fetchedAt: earliest(all.map(({ fetchedAt }) => fetchedAt)),
    nextCheckAt: earliest(all.map(({ nextCheckAt }) => nextCheckAt)) ?? first.nextCheckAt,
    ...(all.some(({ slowed }) => slowed) && { slowed: true }),
  };
}

/** ISO strings in UTC with the same precision sort as text. */
function earliest(times: readonly (string | null)[]): string | null {
  return times.reduce(
    (first, time) => (time !== null && (first === null || time < first) ? time : first),
    null,
  );
}
