import { measureCachedAnswer } from "./bench/cached-answer";
import type { Context, Measurement } from "./bench/context";
import { measureFleet } from "./bench/fleet";
import { type FleetLoad, measureFleetLoad, runFleetLoad } from "./bench/fleet-load";
import { measureHeap } from "./bench/heap";
import { measureIdlePoll } from "./bench/idle-poll";
import { measureInteraction } from "./bench/interaction";
import { measureJavaScript } from "./bench/javascript";
import { measureLighthouse } from "./bench/lighthouse";
import { type LoadReport, runLoad } from "./bench/load";
import { type Options, readOptions } from "./bench/options";
import { FULL, QUICK } from "./bench/pace";
import { type Row, verdictOf } from "./bench/row";
import { measureRowsOnScreen } from "./bench/rows-on-screen";
import { formatTable, toJson } from "./bench/table";
import { measureUpstream } from "./bench/upstream";

/** The measurements of `npm run bench`, in the order of the table. */
const measurements: Readonly<Record<string, Measurement>> = {
  "cached-answer": measureCachedAnswer,
  "idle-poll": measureIdlePoll,
  "rows-on-screen": measureRowsOnScreen,
  javascript: measureJavaScript,
  lighthouse: measureLighthouse,
  interaction: measureInteraction,
  fleet: measureFleet,
  upstream: measureUpstream,
  heap: measureHeap,
  "fleet-load": measureFleetLoad,
};

interface Outcome {
  readonly rows: readonly Row[];
  /** One that cannot be made does not take the others with it. */
  readonly failures: readonly string[];
}

async function measure({ only, quick }: Options): Promise<Outcome> {
  const names = Object.keys(measurements).filter((name) => only.length === 0 || only.includes(name));
  const context = createContext(quick);
  const rows: Row[] = [];
  const failures: string[] = [];
  for (const name of names) {
    context.say(`measuring: ${name}`);
    try {
      rows.push(...((await measurements[name]?.(context)) ?? []));
    } catch (error) {
      failures.push(`${name}: ${explain(error)}`);
    }
  }
  return { rows, failures };
}

function createContext(quick: boolean): Context {
  const pace = quick ? QUICK : FULL;
  // The table alone is on stdout.
  const say = (words: string) => console.error(words);
  let started: { readonly load: Promise<LoadReport>; readonly fleetLoad: Promise<FleetLoad> } | undefined;
  const loads = () => {
    started ??= { load: runLoad(pace, say), fleetLoad: runFleetLoad(pace) };
    // Whichever nobody has asked for yet fails when somebody does.
    for (const load of Object.values(started)) load.catch(() => {});
    return started;
  };
  return { pace, say, load: () => loads().load, fleetLoad: () => loads().fleetLoad };
}

async function bench(): Promise<number> {
  const options = readOptions(process.argv.slice(2), Object.keys(measurements));
  const { rows, failures } = await measure(options);
  const table = { rows: toJson(rows), failures };
  console.log(options.json ? JSON.stringify(table, null, 2) : formatTable(rows));
  for (const failure of failures) console.error(failure);
  return failures.length > 0 || rows.some((row) => verdictOf(row) === "ABOVE") ? 1 : 0;
}

function explain(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => process.exit(1));
process.exitCode = await bench().catch((error: unknown) => {
  console.error(explain(error));
  return 1;
});
