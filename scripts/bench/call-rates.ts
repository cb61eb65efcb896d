import { ratePerMinute } from "./statistics";

interface Call {
  /** Milliseconds. */
  readonly at: number;
  readonly path: string;
}

/** Calls a minute for each path: they come at different paces, and each is counted between its own ends. */
export function callRates(calls: readonly Call[], watchedMs: number): ReadonlyMap<string, number> {
  const times = new Map<string, number[]>();
  for (const { at, path } of calls) times.set(path, [...(times.get(path) ?? []), at]);
  return new Map([...times].map(([path, all]) => [path, ratePerMinute(all, watchedMs)]));
}

export function totalRate(rates: ReadonlyMap<string, number>): number {
  return [...rates.values()].reduce((sum, rate) => sum + rate, 0);
}
