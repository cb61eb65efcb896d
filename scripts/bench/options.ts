import { parseArgs } from "node:util";

export interface Options {
  readonly json: boolean;
  readonly quick: boolean;
  /** The names of the measurements to make; all when empty. */
  readonly only: readonly string[];
}

/** `[--json] [--quick] [--only NAME...]`. Throws one line for people. */
export function readOptions(args: readonly string[], known: readonly string[]): Options {
  const usage = `the bench takes --json, --quick and --only with one or more of: ${known.join(", ")}`;
  const { only = false, json = false, quick = false } = flagsOf(args, usage);
  const names = args.filter((arg) => !arg.startsWith("--"));
  const misplaced = only ? names.length === 0 : names.length > 0;
  const unknown = names.find((name) => !known.includes(name));
  if (misplaced || unknown !== undefined) throw new Error(unknown ? `${unknown}? ${usage}` : usage);
  return { json, quick, only: names };
}

function flagsOf(args: readonly string[], usage: string) {
  const flag = { type: "boolean" } as const;
  try {
    const options = { json: flag, quick: flag, only: flag };
    return parseArgs({ args: [...args], options, allowPositionals: true }).values;
  } catch (error) {
    throw new Error(usage, { cause: error });
  }
}
