import { createAtlas } from "../demo/atlas";
import { type Listening, listen } from "../demo/listen";
import { createWorld, type World } from "../demo/world";
import { KEY } from "./key";

/** An Atlas that takes every question and answers none before it is told to: what is asked of it is in flight. */
export interface HeldAtlas extends Listening {
  readonly world: World;
  /** How many wait for an answer. */
  waiting(): number;
  release(): void;
}

export async function startHeldAtlas(): Promise<HeldAtlas> {
  const world = createWorld();
  world.credentials.add("apiKey", KEY);
  const atlas = createAtlas(world);
  let waiting = 0;
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const fetch: typeof atlas.fetch = async (...question) => {
    waiting += 1;
    await released;
    return atlas.fetch(...question);
  };
  const listening = await listen({ ...atlas, fetch });
  return { ...listening, world, waiting: () => waiting, release };
}
