import { parseArgs } from "node:util";

export interface Options {
  readonly minutes: number;
  readonly seed: number;
}

const USAGE = "the soak takes --minutes N (default 20) and --seed N (a whole number)";

/** `[--minutes N] [--seed N]`. Throws one line for people. */
export function readOptions(args: readonly string[], anySeed: number): Options {
  const { minutes = "20", seed = String(anySeed) } = valuesOf(args);
  const options = { minutes: Number(minutes), seed: Number(seed) };
  if (!(options.minutes > 0) || !Number.isInteger(options.seed)) throw new Error(USAGE);
  return options;
}

function valuesOf(args: readonly string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({ args: [...args], options: { minutes: text, seed: text } }).values;
  } catch (error) {
    throw new Error(USAGE, { cause: error });
  }
}
