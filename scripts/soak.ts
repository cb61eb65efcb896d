import { setMaxListeners } from "node:events";
import { addScene, putOnLine } from "../demo/testing/scene";
import { launchChromium } from "./lib/script-bytes";
import { type Dashboard, startDashboard } from "./soak/dashboard";
import { readOptions } from "./soak/options";
import { createPictures } from "./soak/pictures";
import { poll } from "./soak/poller";
import { formatReport, type Heap, holds } from "./soak/report";
import { createTally, type Run, rest } from "./soak/run";
import { watchScreen } from "./soak/screen";
import { changeData, guarded, makeTrouble } from "./soak/trouble";

const SCENES = 3;
const MINUTE_MS = 60_000;
/** Caches and compiled code have filled by then; in less than ten minutes growth is not told from chance. */
const WARM_AFTER = 0.2;
const JUDGED_FROM_MINUTES = 10;
const SHOWN_BREACHES = 20;

const { minutes, seed } = readOptions(process.argv.slice(2), Date.now() % 2 ** 31);
console.log(`soak: ${minutes} minutes, --seed ${seed}`);

async function startRun(signal: AbortSignal): Promise<Run> {
  const pictures = createPictures();
  const line = await putOnLine({ onAnswer: pictures.note });
  const scenes = Array.from({ length: SCENES }, () => addScene(line));
  return { line, scenes, pictures, signal, tally: createTally() };
}

/** All that goes on at the same time, until the signal. */
async function goOn(run: Run, dashboards: readonly Dashboard[]): Promise<void> {
  const browser = await launchChromium();
  const parts = dashboards.flatMap(({ auth, origin }) => [
    ...run.scenes.map((scene) => poll(run, origin, scene, `poller ${seed} ${auth} ${scene.name}`)),
    watchScreen(run, browser, origin, `screen ${seed} ${auth}`),
  ]);
  const all = [...parts, makeTrouble(run, seed), changeData(run, seed)];
  await Promise.all(all.map((part, index) => guarded(run, `part ${index}`, part)));
  await browser.close();
}

async function soak(): Promise<boolean> {
  const ending = new AbortController();
  setMaxListeners(0, ending.signal);
  const run = await startRun(ending.signal);
  const dashboards = await Promise.all(
    (["apiKey", "serviceAccount"] as const).map((auth) => startDashboard(run.line, auth)),
  );
  for (const dashboard of dashboards) dashboard.watch(run);
  const going = goOn(run, dashboards);
  await rest(minutes * WARM_AFTER * MINUTE_MS, run.signal);
  const first = await Promise.all(dashboards.map(({ readHeap }) => readHeap()));
  await rest(minutes * (1 - WARM_AFTER) * MINUTE_MS, run.signal);
  const last = await Promise.all(dashboards.map(({ readHeap }) => readHeap()));
  ending.abort();
  await going;
  await Promise.all(dashboards.map(({ end }) => end()));
  await run.line.cut();
  const heaps = dashboards.map(
    ({ auth }, index): Heap => ({ auth, first: first[index] ?? 0, last: last[index] ?? 0 }),
  );
  return tell(run, heaps);
}

function tell({ tally }: Run, heaps: readonly Heap[]): boolean {
  const judgesHeap = minutes >= JUDGED_FROM_MINUTES;
  for (const { kind, words } of tally.breaches.slice(0, SHOWN_BREACHES)) console.error(`${kind}: ${words}`);
  console.log(formatReport(tally, heaps, judgesHeap));
  return holds(tally, heaps, judgesHeap);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => process.exit(1));
process.exitCode = await soak().then(
  (held) => (held ? 0 : 1),
  (error: unknown) => {
    console.error(error);
    return 1;
  },
);
