import { type Ages, statusAtAge } from "../backups/ages";
import { SECOND, wholeSecond } from "../time";
import type { Taken } from "./taken";

/** How far a snapshot is: what Atlas knows of it, in the order in which it gets to know it. */
export interface Progress {
  readonly status: string;
  readonly hasVersion: boolean;
  readonly hasProvider: boolean;
  /** null until it has completed. */
  readonly createdAt: number | null;
  readonly expiresAt: number;
}

/** As recorded: the version after some 15 % of the time, the provider after 60 %; the latter is when the disk was read. */
const VERSION_AFTER = 0.15;
const PROVIDER_AFTER = 0.6;

export function progressAt({ at, fails, retention }: Taken, ages: Ages, now: number): Progress {
  const age = now - at;
  const status = statusAtAge(ages, age, fails);
  const part = (share: number) =>
    wholeSecond(ages.inProgress + share * (ages.completed - ages.inProgress) + SECOND / 2);
  const isDone = status === "completed";
  return {
    status,
    hasVersion: age >= part(VERSION_AFTER),
    hasProvider: age >= part(PROVIDER_AFTER),
    createdAt: isDone ? at + part(PROVIDER_AFTER) : null,
    // It moves when the snapshot completes: only then its time begins to count.
    expiresAt: at + retention + (isDone ? ages.completed : 0),
  };
}
