import { objectId, timeOfId } from "../ids";
import { type Time, toMilliseconds, wholeSecond } from "../time";
import type { Instance } from "./instance";

/** A snapshot in a test's words; what is left out is what Atlas would say of one in that status. */
export interface PutInput {
  /** A known id replaces that snapshot. */
  readonly id?: string;
  readonly takenAt?: Time;
  readonly status?: string;
  readonly expiresAt?: Time;
  /** Laid over the rest: unknown fields, hostile strings, wrong types, null. */
  readonly overrides?: Readonly<Record<string, unknown>>;
}

interface Put {
  readonly id: string;
  readonly takenAt: number;
  readonly expiresAt: number;
}

let made = 0;

/** Which snapshot a test means, and when it was taken: as told, else when the id was made, else now. */
export function readPut(instance: Instance, input: PutInput, now: number, keptFor: number): Put {
  made += 1;
  const takenAt = takenAtOf(input, now);
  return {
    id: input.id ?? objectId(takenAt, `${instance.id} put ${made}`),
    takenAt,
    expiresAt: input.expiresAt === undefined ? takenAt + keptFor : toMilliseconds(input.expiresAt),
  };
}

function takenAtOf({ takenAt, id }: PutInput, now: number): number {
  if (takenAt !== undefined) return wholeSecond(toMilliseconds(takenAt));
  return id === undefined ? wholeSecond(now) : timeOfId(id);
}
