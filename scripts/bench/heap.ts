import type { Context } from "./context";
import type { Row } from "./row";

/** Flat within 10 %: what grows with time, not with viewers, is a leak. */
const FLAT = 1.1;
const MINUTE_MS = 60_000;

/** The dashboard's heap late in the load of a thousand viewers against early in it, each after garbage collection. */
export async function measureHeap({ load, pace }: Context): Promise<readonly Row[]> {
  const { heapFirst, heapLast } = await load();
  const figure = (atMs: number, value: number) =>
    ({ of: `minute ${Number((atMs / MINUTE_MS).toFixed(1))}`, value, unit: "MB" }) as const;
  return [
    {
      name: "heap under 1,000 viewers",
      figure: figure(pace.loadMs, heapLast),
      against: figure(pace.heapFirstMs, heapFirst),
      limit: pace.judgesHeap ? { on: "ratio", most: FLAT } : null,
    },
  ];
}
