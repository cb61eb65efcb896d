import { timeOfId } from "../ids";

/** An item of a list that a test put there: any JSON at all, and where it stands in the order. */
export interface Listed {
  readonly at: number;
  readonly json: unknown;
}

/** A field of any JSON, where it is text. */
export function textOf(json: unknown, field: string): string | null {
  if (typeof json !== "object" || json === null) return null;
  const value: unknown = new Map<string, unknown>(Object.entries(json)).get(field);
  return typeof value === "string" ? value : null;
}

export function idOf(json: unknown): string | null {
  return textOf(json, "id");
}

/** Adds an item, or replaces the one that has its id. */
export function putListed(list: Listed[], json: unknown, at: number | undefined, now: number): void {
  const id = idOf(json);
  const entry = { at: at ?? guessTime(id) ?? now, json };
  const index = id === null ? -1 : list.findIndex((item) => idOf(item.json) === id);
  if (index < 0) list.push(entry);
  else list[index] = entry;
}

function guessTime(id: string | null): number | null {
  return id !== null && /^[0-9a-f]{24}$/.test(id) ? timeOfId(id) : null;
}
