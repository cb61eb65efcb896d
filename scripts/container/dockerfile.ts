export interface Instruction {
  /** In capitals. */
  readonly name: string;
  readonly text: string;
}

export interface Stage {
  /** Its `AS` name; empty for the last, which is what runs. */
  readonly name: string;
  readonly instructions: readonly Instruction[];
}

/** The stages of a Dockerfile; what stands before the first is only about images, which there are none of here. */
export function parseDockerfile(text: string): Stage[] {
  const lines = text.replace(/^\s*#.*$/gm, "").replace(/\\\n/g, " ");
  const instructions = [...lines.matchAll(/^\s*([A-Za-z]+)\s+(.+)$/gm)].map(([, name = "", rest = ""]) => ({
    name: name.toUpperCase(),
    text: rest.trim(),
  }));
  const starts = instructions.flatMap(({ name }, index) => (name === "FROM" ? [index] : []));
  return starts.map((start, index) => ({
    name: /\sAS\s+(\S+)$/i.exec(instructions[start]?.text ?? "")?.[1] ?? "",
    instructions: instructions.slice(start + 1, starts[index + 1]),
  }));
}

/** The words of an instruction in its JSON form, the only one that CMD has here. */
export function parseWords(text: string): string[] {
  const words: unknown = JSON.parse(text.slice(text.indexOf("[")));
  if (Array.isArray(words) && words.every((word) => typeof word === "string")) return words;
  throw new Error(`Not a list of words: ${text}`);
}

/** `--from=build a b ./` as its flags, what is copied, and where to. */
export function parseCopy(text: string) {
  const words = text.split(/\s+/);
  const from = words.find((word) => word.startsWith("--from="))?.slice("--from=".length) ?? null;
  const paths = words.filter((word) => !word.startsWith("--"));
  return { from, sources: paths.slice(0, -1), target: paths.at(-1) ?? "." };
}
