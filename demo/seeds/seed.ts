import type { RestoreInput } from "../backups/restore";
import type { NewInstance } from "../by-kind";
import type { RepeatedRestore } from "../flex/repeated-restore";

export const GIGABYTE = 1e9;

/** An instance of the demo, and the restores that somebody has started from it. */
export type Seed = NewInstance & {
  readonly restores?: readonly RestoreInput[];
  /** Of a Flex cluster. */
  readonly repeatedRestore?: RepeatedRestore;
};

export interface SeedProject {
  readonly name: string;
  readonly instances: readonly Seed[];
}

export function tags(environment: string, team: string) {
  return [
    { key: "environment", value: environment },
    { key: "team", value: team },
  ];
}
