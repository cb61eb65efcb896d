import { measureCachedAnswer } from "./bench/cached-answer";
import type { Context, Measurement } from "./bench/context";
import { measureHeap } from "./bench/heap";
import { measureIdlePoll } from "./bench/idle-poll";
import { measureJavaScript } from "./bench/javascript";
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
  upstream: measureUpstream,
  heap: measureHeap,
};

async function measure({ only, quick }: Options): Promise<readonly Row[]> {
  const names = Object.keys(measurements).filter((name) => only.length === 0 || only.includes(name));
  const context = createContext(quick);
  const rows: Row[] = [];
  for (const name of names) {
    context.say(`measuring: ${name}`);
    rows.push(...((await measurements[name]?.(context)) ?? []));
  }
  return rows;
}

function createContext(quick: boolean): Context {
  const pace = quick ? QUICK : FULL;
  // The table alone is on stdout.
  const say = (words: string) => console.error(words);
  let load: Promise<LoadReport> | undefined;
  return {
    pace,
    say,
    load: () => {
      load ??= runLoad(pace, say);
      return load;
    },
  };
}

async function bench(): Promise<number> {
  const options = readOptions(process.argv.slice(2), Object.keys(measurements));
  const rows = await measure(options);
  console.log(options.json ? JSON.stringify({ rows: toJson(rows) }, null, 2) : formatTable(rows));
  return rows.some((row) => verdictOf(row) === "ABOVE") ? 1 : 0;
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => process.exit(1));
process.exitCode = await bench().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  return 1;
});
