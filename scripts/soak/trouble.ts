import { FAULT_ROWS, type FaultRow, FIFTY_THOUSAND } from "../../demo/testing/fault-rows";
import type { Scene } from "../../demo/testing/scene";
import { breach, type Chance, count, createChance, type Run, rest } from "./run";

/** What can come and go under a running dashboard; 50,000 snapshots are no picture that fits one page. */
const SWITCHED = FAULT_ROWS.filter(
  ({ meets, name }) => (meets === "project" || meets === "everybody") && name !== FIFTY_THOUSAND,
);

const HOLD_MS = [3_000, 25_000] as const;
const CALM_MS = [2_000, 12_000] as const;

/** Switches faults until the soak ends: one at a time on each scene, and what meets everybody from the first alone. */
export async function makeTrouble(run: Run, seed: number): Promise<void> {
  await Promise.all(
    run.scenes.map((scene, index) => {
      const rows = index === 0 ? SWITCHED : SWITCHED.filter(({ meets }) => meets === "project");
      return switchFaults(run, scene, rows, createChance(`faults ${seed} ${index}`));
    }),
  );
}

async function switchFaults(
  run: Run,
  scene: Scene,
  rows: readonly FaultRow[],
  chance: Chance,
): Promise<void> {
  await rest(CALM_MS[1], run.signal);
  while (!run.signal.aborted) {
    const row = chance.pick(rows);
    count(run.tally, "faults");
    count(run.tally, `fault ${row.name}`);
    await row.begin(scene);
    await rest(chance.between(...HOLD_MS), run.signal);
    await row.end(scene);
    await rest(chance.between(...CALM_MS), run.signal);
  }
}

const MOST_PUT = 30;
const CHANGE_MS = [1_000, 6_000] as const;
const ENDS = ["completed", "failed"] as const;

/** New snapshots begin and end, and now and then they are gone. */
export async function changeData(
  { line: { actions }, scenes, signal, tally }: Run,
  seed: number,
): Promise<void> {
  const chance = createChance(`data ${seed}`);
  const running = new Map<Scene, string>();
  const put = new Map<Scene, number>();
  while (!signal.aborted) {
    const scene = chance.pick(scenes);
    const place = { projectId: scene.projectId, name: scene.name };
    const id = running.get(scene);
    const made = put.get(scene) ?? 0;
    if (id !== undefined) {
      actions.putSnapshot({ ...place, id, status: chance.pick(ENDS) });
      running.delete(scene);
    } else if (made >= MOST_PUT) {
      actions.clearSnapshots(place);
      put.set(scene, 0);
    } else {
      running.set(scene, actions.putSnapshot({ ...place, status: "inProgress" }).snapshotId);
      put.set(scene, made + 1);
    }
    count(tally, "changes");
    await rest(chance.between(...CHANGE_MS), signal);
  }
}

/** Ends what it gives to one of these: a part of a soak that itself fails is no soak. */
export async function guarded(run: Run, part: string, work: Promise<void>): Promise<void> {
  await work.catch((error: unknown) => breach(run.tally, "crash", `${part}: ${error}`));
}
