import { type Actions, createActions } from "../actions";
import { type Atlas, createAtlas } from "../atlas";
import { type Listening, listen } from "../listen";
import type { Time } from "../time";
import { createWorld } from "../world";
import { ACCOUNT, KEY } from "./small-world";

interface Key {
  readonly name: string;
  readonly secret: string;
}

/** A stand-in that listens, and that can be taken off the line. */
export interface OnLine {
  readonly atlas: Atlas;
  readonly actions: Actions;
  readonly keys: { readonly apiKey: Key; readonly serviceAccount: Key };
  readonly url: string;
  /** From now on nobody listens there. */
  cut(): Promise<void>;
  mend(): Promise<void>;
}

interface LineOptions {
  readonly now?: Time;
  readonly apiKey?: Key;
  /** Is shown a copy of every answer. */
  readonly onAnswer?: (url: URL, answer: Response) => void;
}

export async function putOnLine({ now, apiKey = KEY, onAnswer }: LineOptions = {}): Promise<OnLine> {
  const world = createWorld(now === undefined ? {} : { now });
  world.credentials.add("apiKey", apiKey);
  world.credentials.add("serviceAccount", ACCOUNT);
  const atlas = createAtlas(world);
  const served = onAnswer ? watched(atlas, onAnswer) : atlas;
  const first = await listen(served);
  let listening: Listening | null = first;
  return {
    atlas,
    actions: createActions(atlas),
    keys: { apiKey, serviceAccount: ACCOUNT },
    url: first.url,
    async cut() {
      await listening?.close();
      listening = null;
    },
    async mend() {
      listening ??= await listen(served, first.port);
    },
  };
}

function watched(atlas: Atlas, onAnswer: NonNullable<LineOptions["onAnswer"]>): Atlas {
  return {
    ...atlas,
    async fetch(input, init) {
      const request = new Request(input, init);
      const answer = await atlas.fetch(request);
      onAnswer(new URL(request.url), answer.clone());
      return answer;
    },
  };
}

/** Where a fault happens: one instance, alone in its project. */
export interface Scene {
  readonly line: OnLine;
  readonly projectId: string;
  readonly name: string;
}

let made = 0;

export function addScene(line: OnLine): Scene {
  made += 1;
  const { world } = line.atlas;
  const { id: projectId } = world.addProject({ name: `scene-${made}` });
  const { name } = world.addServerless(projectId, { name: `instance-${made}` });
  return { line, projectId, name };
}
