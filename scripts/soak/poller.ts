import { STATUS_OF_CODE } from "../../demo/testing/fault-rows";
import type { Scene } from "../../demo/testing/scene";
import { pictureKey, type Seen } from "./pictures";
import { breach, count, createChance, type Run, rest } from "./run";

/** For one request all calls together take no longer, and an answer is on its way for a moment. */
const LONGEST_MS = 27_000;
const CLOCKS_DIFFER_MS = 1_000;
const POLL_MS = [300, 2_500] as const;

/** Asks the API for a scene's snapshots until the soak ends, in the three ways that a browser does. */
export async function poll(run: Run, origin: string, scene: Scene, seed: string): Promise<void> {
  const chance = createChance(seed);
  const url = `${origin}/api/projects/${scene.projectId}/serverless/${scene.name}/snapshots`;
  let etag = "";
  while (!run.signal.aborted) {
    const headers = chance.pick<HeadersInit>([
      {},
      { "If-None-Match": etag },
      { "Cache-Control": "no-cache" },
    ]);
    const started = performance.now();
    const answer = await fetch(url, { headers, signal: run.signal }).catch((error: unknown) => error);
    if (run.signal.aborted) return;
    if (answer instanceof Response) {
      await judge(run, scene, answer);
      etag = answer.headers.get("ETag") ?? etag;
    } else breach(run.tally, "crash", `${url} did not answer: ${answer}`);
    noteTime(run, url, performance.now() - started);
    await rest(chance.between(...POLL_MS), run.signal);
  }
}

function noteTime({ tally }: Run, url: string, tookMs: number): void {
  tally.slowestMs = Math.max(tally.slowestMs, tookMs);
  if (tookMs > LONGEST_MS) breach(tally, "unexpected answer", `${url} took ${Math.round(tookMs)} ms`);
}

interface Body {
  readonly snapshots?: readonly Seen[];
  readonly problem?: unknown;
  readonly code?: string;
}

async function judge(run: Run, scene: Scene, answer: Response): Promise<void> {
  count(run.tally, `answers ${answer.status}`);
  if (answer.status === 304) return;
  const body: Body = await answer.json().catch(() => ({}));
  if (answer.status !== 200) return judgeProblem(run, answer, body);
  if (body.problem) count(run.tally, "answers kept from before");
  const fetchedAt = Date.parse(answer.headers.get("Fetched-At") ?? "");
  const key = pictureKey(scene.projectId, scene.name);
  const { snapshots = [] } = body;
  if (run.pictures.wereGiven(key, snapshots, fetchedAt - LONGEST_MS, fetchedAt + CLOCKS_DIFFER_MS)) return;
  breach(run.tally, "wrong picture", `API, ${scene.name}: ${snapshots.length} snapshots of ${fetchedAt}`);
}

function judgeProblem({ tally }: Run, { status }: Response, { code = "none" }: Body): void {
  const known: Readonly<Record<string, number>> = STATUS_OF_CODE;
  if (known[code] !== status) breach(tally, "unexpected answer", `${status} ${code}`);
}
