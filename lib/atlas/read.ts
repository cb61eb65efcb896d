import type { z } from "zod";
import type { Unreadable } from "@/lib/backups/model";
import { type AtlasAnswer, isJsonType, jsonOf } from "./atlas-answer";
import { AtlasFailure } from "./failure";

/** One answer, parsed, with the JSON it was parsed from. Throws `AtlasFailure` atlas_malformed. */
export function parseAnswer<T>(answer: AtlasAnswer, schema: z.ZodType<T>): { data: T; raw: unknown } {
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

/**
 * Each item by itself: one that cannot be read never takes the others with it. A list can shift while it is paged, so
 * what comes twice (by id) is there once, as it came last.
 */
export function parseItems<T>(raws: readonly unknown[], schema: z.ZodType<T>): ReadItems<T> {
  const items = new Map<unknown, T>();
  const unreadable = new Map<unknown, Unreadable>();
  for (const raw of raws) {
    const key = idOf(raw) ?? Symbol("without id");
    const parsed = schema.safeParse(raw);
    if (parsed.success) items.set(key, parsed.data);
    else unreadable.set(key, { reason: reasonOf(parsed.error), raw });
  }
  return { items: [...items.values()], unreadable: [...unreadable.values()] };
}

function idOf(item: unknown): string | null {
  return typeof item === "object" && item !== null && "id" in item && typeof item.id === "string"
    ? item.id
    : null;
}

const MAX_REASON_LENGTH = 200;

/** What zod found, by field. It names what it wanted and never quotes what it got. */
function reasonOf(error: z.ZodError): string {
  const reasons = error.issues.map(({ path, message }) =>
    path.length ? `${path.join(".")}: ${message}` : message,
  );
  return reasons.join("; ").slice(0, MAX_REASON_LENGTH);
}

const IF_IT_STAYS = "If this stays, update the dashboard.";

function malformed(what: string): AtlasFailure {
  return new AtlasFailure("atlas_malformed", `Atlas's answer ${what}, so it is not shown. ${IF_IT_STAYS}`);
}
