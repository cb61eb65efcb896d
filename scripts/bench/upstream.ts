import { callRates, totalRate } from "./call-rates";
import type { Context } from "./context";
import { type Crowd, STATES, type State } from "./crowd";
import type { LoadReport } from "./load";
import type { Row } from "./row";

const AS_ONE = 1.2;
const SETTLED_LIST_PER_MINUTE = 1;
const LIST = "/backup/snapshots";

/** What Atlas is asked for any number of viewers, against what it is asked for one. */
export async function measureUpstream({ load }: Context): Promise<readonly Row[]> {
  const report = await load();
  return STATES.flatMap((state) => rowsOf(state, report));
}

function rowsOf(state: State, { crowds, watchedMs }: LoadReport): Row[] {
  const [one, ...more] = crowds
    .filter((crowd) => crowd.state === state)
    .map((crowd) => ({ crowd, rates: callRates(crowd.calls(), watchedMs) }));
  if (!one) return [];
  const against = figure(one.crowd, totalRate(one.rates));
  const rows = more.map(({ crowd, rates }): Row => {
    const of = figure(crowd, totalRate(rates));
    return { name: `upstream calls, ${state}`, figure: of, against, limit: { on: "ratio", most: AS_ONE } };
  });
  const most = more.at(-1);
  return state === "settled" && most ? [...rows, listRow(one, most)] : rows;
}

interface Rated {
  readonly crowd: Crowd;
  readonly rates: ReadonlyMap<string, number>;
}

/** The list alone: while nothing can change, once a minute is enough however many watch. */
function listRow(one: Rated, most: Rated): Row {
  return {
    name: "upstream calls, settled list",
    figure: figure(most.crowd, listRate(most.rates)),
    against: figure(one.crowd, listRate(one.rates)),
    limit: { on: "figure", most: SETTLED_LIST_PER_MINUTE },
  };
}

function listRate(rates: ReadonlyMap<string, number>): number {
  return totalRate(new Map([...rates].filter(([path]) => path.endsWith(LIST))));
}

function figure({ viewers }: Crowd, value: number) {
  const of = viewers === 1 ? "1 viewer" : `${viewers.toLocaleString("en")} viewers`;
  return { of, value, unit: "/min" } as const;
}
