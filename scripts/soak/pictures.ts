/** A snapshot as far as it is compared. */
export interface Seen {
  readonly id: string;
  readonly status: string;
}

interface Given {
  /** When its last byte had left, in epoch ms. */
  readonly at: number;
  readonly words: string;
}

/** Every list of snapshots that Atlas really gave, to its last byte. */
export interface Pictures {
  /** To be told of every answer. */
  note(url: URL, answer: Response): void;
  /** Whether these are what one answer of that time held: neither a snapshot more, nor less, nor another status. */
  wereGiven(key: string, seen: readonly Seen[], from: number, to: number): boolean;
}

const LIST = /\/groups\/([0-9a-f]{24})\/serverless\/([^/]+)\/backup\/snapshots$/;

export const pictureKey = (projectId: string, name: string) => `${projectId}/${name}`;

export function createPictures(): Pictures {
  const given = new Map<string, Given[]>();

  async function keep(key: string, answer: Response): Promise<void> {
    const seen = snapshotsOf(await answer.text());
    if (seen === null) return;
    const all = given.get(key) ?? [];
    all.push({ at: Date.now(), words: wordsOf(seen) });
    given.set(key, all);
  }
  return {
    note({ pathname }, answer) {
      const [, projectId, name] = LIST.exec(pathname) ?? [];
      if (!projectId || !name || answer.status !== 200)
        return void answer.body?.cancel().catch(() => undefined);
      // One that breaks off was not given.
      keep(pictureKey(projectId, name), answer).catch(() => undefined);
    },
    wereGiven(key, seen, from, to) {
      const words = wordsOf(seen);
      return (given.get(key) ?? []).some((one) => one.at >= from && one.at <= to && one.words === words);
    },
  };
}

/** Lists of a soak fit into one page. */
function snapshotsOf(text: string): Seen[] | null {
  const json: unknown = JSON.parse(text);
  if (!isObject(json) || !Array.isArray(json.results)) return null;
  return json.results.flatMap((item: unknown) =>
    isObject(item) && typeof item.id === "string" && typeof item.status === "string"
      ? [{ id: item.id, status: item.status }]
      : [],
  );
}

function isObject(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === "object" && json !== null;
}

/** Blanks are not compared: a browser folds them. */
function wordsOf(seen: readonly Seen[]): string {
  return seen
    .map(({ id, status }) => `${id} ${status.replace(/\s+/g, " ").trim()}`)
    .sort()
    .join("\n");
}
