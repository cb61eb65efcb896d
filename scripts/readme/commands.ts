import { blocksOf } from "../documents/markdown";
import { NOTHING_SET } from "../lib/nothing-set.mjs";

/** What one line of a document's shell blocks asks for. */
export type Command =
  | { readonly kind: "demo"; readonly flags: readonly string[] }
  | { readonly kind: "start" }
  | { readonly kind: "setting"; readonly name: string }
  | { readonly kind: "not run"; readonly reason: string };

/** The documents that tell people what to type, those first that tell them what to set. */
export const TRIED = ["README.md", "docs/operating.md"];

const NOT_RUN: ReadonlyMap<string, string> = new Map([
  ["git clone REPOSITORY snapwatch", "this is a clone of it"],
  ["cd snapwatch", "this is that folder"],
  ["npm install", "npm test begins with it, and the step container does it in a folder of its own"],
  ["npm run build", "the step build has just done it"],
  ["npm test", "it is what runs this"],
  ["npm run bench", "it takes a quarter of an hour"],
  ["npm run soak", "it takes 20 minutes"],
  ["docker build -t snapwatch .", "there is no engine: the step container carries out the Dockerfile"],
  [
    "docker run --read-only --cap-drop ALL --security-opt no-new-privileges --env-file snapwatch.env -p 127.0.0.1:3000:3000 snapwatch",
    "there is no engine: the step container runs the result",
  ],
]);

/** Whatever port it names, it is tried on one that is free. */
const DEMO = /^(?:PORT=\d+ )?npm run demo(?: -- ([\w -]+))?$/;
const SETTING = /^export ([A-Z_]+)=\S+$/;

/** Every line of the document's shell blocks. */
export function linesOf(document: string): readonly string[] {
  return blocksOf(document)
    .filter(({ language }) => language === "sh")
    .flatMap(({ lines }) => lines.filter((line) => line.trim() !== ""));
}

/** null for a command that nobody has said how to try. */
export function readCommand(line: string): Command | null {
  const reason = NOT_RUN.get(line);
  if (reason !== undefined) return { kind: "not run", reason };
  if (line === "npm start") return { kind: "start" };
  const [demo, flags] = DEMO.exec(line) ?? [];
  if (demo !== undefined) return { kind: "demo", flags: flags?.split(" ") ?? [] };
  const [, name = ""] = SETTING.exec(line) ?? [];
  return name in NOTHING_SET ? { kind: "setting", name } : null;
}

/** Every command of the documents once, in their order. Throws with those that nobody knows how to try. */
export function commandsOf(
  documents: readonly string[],
): readonly (readonly [line: string, command: Command])[] {
  const lines = [...new Set(documents.flatMap(linesOf))];
  const unknown = lines.filter((line) => readCommand(line) === null);
  const unwanted = [...NOT_RUN.keys()].filter((line) => !lines.includes(line));
  if (unknown.length + unwanted.length > 0) {
    const words = [
      ...unknown.map((line) => `no way to try: ${line}`),
      ...unwanted.map((line) => `gone: ${line}`),
    ];
    throw new Error(`scripts/readme/commands.ts and the documents differ:\n${words.join("\n")}`);
  }
  return lines.flatMap((line) => {
    const command = readCommand(line);
    return command === null ? [] : [[line, command] as const];
  });
}
