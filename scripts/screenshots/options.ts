import { parseArgs } from "node:util";

export interface Options {
  /** Those of the documentation alone, into their folder. */
  readonly best: boolean;
  /** Parts of names; all when empty. */
  readonly only: readonly string[];
}

/** `[--best] [NAME...]`. */
export function readOptions(args: readonly string[]): Options {
  const options = { best: { type: "boolean", default: false } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  return { best: values.best, only: positionals };
}
