import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createPrograms, SHELLS } from "@/lib/testing/programs";
import { HOSTILE } from "@/lib/testing/shell";
import { KINDS, type Kind, kinds } from "./kinds";
import type { RestorePoint } from "./restore-point";
import { curlCommand, type RestoreRequest } from "./restore-request";

const SNAPSHOTS = {
  serverless: ["serverless", "backups", "snapshots"],
  flex: ["backups", "snapshots"],
  clusters: ["backups", "snapshots"],
} as const;
const MORE = [
  "-rf",
  "--help",
  "-",
  "--",
  "$(touch pwned)",
  "`touch pwned`",
  "'; touch pwned; '",
  '"; touch pwned; "',
  "\n touch pwned\n",
  "<(touch pwned)",
  "> pwned",
  "\r",
  "\u202e",
  "$'a'",
  '$"a"',
  "!-1",
  "^a^b",
  "a".repeat(5_000),
];

/** A command as it is copied, and what the program must be given. */
interface Copied {
  readonly command: string;
  readonly words: readonly string[];
}

/** Every command that a page offers for copying, with this word wherever one from outside can stand. */
function copiedWith(kind: Kind, word: string): Copied[] {
  const ref = { kind, projectId: word, name: word, snapshotId: word };
  const { commands, restore } = kinds[kind];
  const request: RestoreRequest = {
    from: ref,
    source: { kind: "snapshot", snapshotId: word },
    target: { clusterName: word, projectId: word },
  };
  return [
    { command: commands.list(ref), words: ["atlas", ...SNAPSHOTS[kind], "list", word, "--projectId", word] },
    { command: commands.describe(ref), words: ["atlas", ...describing(kind, "describe", word)] },
    { command: commands.watch(ref), words: ["atlas", ...describing(kind, "watch", word)] },
    {
      command: restore.command(request),
      words: ["atlas", ...restoring(kind, "automated", "snapshotId", word, word)],
    },
    { command: curlOf(request), words: curlWords(request) },
    ...atPoint(kind, request),
  ];
}

const describing = (kind: Kind, what: string, word: string) =>
  kind === "serverless"
    ? [...SNAPSHOTS[kind], what, "--snapshotId", word, "--clusterName", word, "--projectId", word]
    : [...SNAPSHOTS[kind], what, word, "--clusterName", word, "--projectId", word];

function restoring(kind: Kind, delivery: string, option: string, value: string, word: string): string[] {
  const start =
    kind === "serverless"
      ? ["serverless", "backups", "restores", "create", "--deliveryType", delivery]
      : ["backups", "restores", "start", delivery];
  const target = ["--targetClusterName", word, "--targetProjectId", word, "--projectId", word];
  return [...start, "--clusterName", word, `--${option}`, value, ...target];
}

const SECOND = 1_795_340_850;

function atPoint(kind: Kind, request: RestoreRequest): Copied[] {
  if (!kinds[kind].capabilities.pointInTime) return [];
  const source = { kind: "point", point: SECOND as RestorePoint } as const;
  const words = restoring(kind, "pointInTime", "pointInTimeUTCSeconds", String(SECOND), request.from.name);
  const command = kinds[kind].restore.command({ ...request, source });
  return [{ command, words: ["atlas", ...words] }];
}

const BASE_URL = "https://cloud.mongodb.com";
const curlOf = (request: RestoreRequest) =>
  curlCommand(kinds[request.from.kind].restore.call(request), BASE_URL);

function curlWords(request: RestoreRequest): string[] {
  const { path, version, body } = kinds[request.from.kind].restore.call(request);
  const type = `application/vnd.atlas.${version}+json`;
  const user = ["--digest", "--user", "public:private"];
  const headers = ["--header", `Accept: ${type}`, "--header", `Content-Type: ${type}`];
  const call = [...headers, "--data", JSON.stringify(body), BASE_URL + path];
  return ["curl", "--request", "POST", "--fail-with-body", ...user, ...call];
}

const FOR_HUNDREDS_OF_PROGRAMS_MS = 30_000;

describe.each(SHELLS)("copied into %s", (shell) => {
  let programs: ReturnType<typeof createPrograms>;
  beforeAll(() => {
    process.env.MONGODB_ATLAS_PUBLIC_API_KEY = "public";
    process.env.MONGODB_ATLAS_PRIVATE_API_KEY = "private";
    programs = createPrograms("atlas", "curl", "touch");
  });
  afterAll(() => programs.remove());

  function expectIntact(kind: Kind, words: readonly string[]) {
    const copied = words.flatMap((word) => copiedWith(kind, word));
    const given = programs.run(
      shell,
      copied.map(({ command }) => command),
    );
    expect(given).toEqual(copied.map((one) => one.words));
  }

  describe.each(KINDS)("every command of a %s instance", (kind) => {
    test(
      "gives the program each hostile word as it is, and runs nothing else",
      () => {
        expectIntact(kind, [...HOSTILE, ...MORE]);
      },
      FOR_HUNDREDS_OF_PROGRAMS_MS,
    );

    test(
      "and any other text",
      () => {
        const text = fc.oneof(
          fc.string({ unit: "binary" }),
          fc.string({ unit: "grapheme" }),
          fc.constantFrom(...HOSTILE),
        );
        const word = fc.tuple(text, text).map((parts) => parts.join("").replaceAll("\0", ""));
        const words = fc.array(word, { minLength: 10, maxLength: 10 });
        fc.assert(
          fc.property(words, (given) => expectIntact(kind, given)),
          { numRuns: 3 },
        );
      },
      FOR_HUNDREDS_OF_PROGRAMS_MS,
    );
  });
});
