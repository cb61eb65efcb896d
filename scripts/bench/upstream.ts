import type { Context } from "./context";
import { type Crowd, STATES, type State } from "./crowd";
import type { LoadReport } from "./load";
import type { Row } from "./row";
import { ratePerMinute } from "./statistics";

const AS_ONE = 1.2;
const SETTLED_PER_MINUTE = 1;

/** What Atlas is asked for any number of viewers, against what it is asked for one. */
export async function measureUpstream({ load }: Context): Promise<readonly Row[]> {
  const report = await load();
  return STATES.flatMap((state) => rowsOf(state, report));
}

function rowsOf(state: State, { crowds, watchedMs }: LoadReport): Row[] {
  const [one, ...more] = crowds
    .filter((crowd) => crowd.state === state)
    .map((crowd) => figureOf(crowd, watchedMs));
  if (!one) return [];
  const rows = more.map((figure): Row => {
    const limit = { on: "ratio", most: AS_ONE } as const;
    return { name: `upstream calls, ${state}`, figure, against: one, limit };
  });
  const most = more.at(-1);
  if (state !== "settled" || !most) return rows;
  // While nothing can change, one call a minute in all is enough, however many watch.
  const limit = { on: "figure", most: SETTLED_PER_MINUTE } as const;
  return [...rows, { name: "upstream calls, settled, in all", figure: most, against: one, limit }];
}

function figureOf(crowd: Crowd, watchedMs: number) {
  const { viewers } = crowd;
  const of = viewers === 1 ? "1 viewer" : `${viewers.toLocaleString("en")} viewers`;
  const times = crowd.calls().map(({ at }) => at);
  return { of, value: ratePerMinute(times, watchedMs), unit: "/min" } as const;
}
