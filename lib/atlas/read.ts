import type { z } from "zod";
import type { Unreadable } from "@/lib/backups/model";
import { type Answer, isJsonType, jsonOf } from "./answer";
import { AtlasFailure } from "./failure";

/** One answer, parsed, with the JSON it was parsed from. Throws `AtlasFailure` atlas_malformed. */
export function parseAnswer<T>(answer: Answer, schema: z.ZodType<T>): { data: T; raw: unknown } {
  if (!isJsonType(answer)) throw malformed("is not JSON");
  const raw = jsonOf(answer);
  if (raw === undefined) throw malformed("is not readable JSON; it may have been cut off");
  const parsed = schema.safeParse(raw);
  if (!parsed.success) throw malformed(`has an unexpected shape (${reasonOf(parsed.error)})`);
  return { data: parsed.data, raw };
}

export interface ReadItems<T> {
  readonly items: readonly T[];
  readonly unreadable: readonly Unreadable[];
}

/** Each item by itself: one that cannot be read never takes the others with it. */
export function parseItems<T>(raws: readonly unknown[], schema: z.ZodType<T>): ReadItems<T> {
  const items: T[] = [];
  const unreadable: Unreadable[] = [];
  for (const raw of raws) {
    const parsed = schema.safeParse(raw);
    if (parsed.success) items.push(parsed.data);
    else unreadable.push({ reason: reasonOf(parsed.error), raw });
  }
  return { items, unreadable };
}

const MAX_REASON_LENGTH = 200;

/** What zod found, by field. It names what it wanted and never quotes what it got. */
function reasonOf(error: z.ZodError): string {
  const reasons = error.issues.map(({ path, message }) =>
    path.length ? `${path.join(".")}: ${message}` : message,
  );
  return reasons.join("; ").slice(0, MAX_REASON_LENGTH);
}

function malformed(what: string): AtlasFailure {
  return new AtlasFailure("atlas_malformed", `Atlas's answer ${what}, so it is not shown.`);
}
