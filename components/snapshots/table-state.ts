import { createSerializer, parseAsInteger, parseAsString, parseAsStringLiteral } from "nuqs";
import { SORT_KEYS } from "@/lib/backups/sort-rows";

const DIRECTIONS = ["desc", "asc"] as const;

/** What of the table can be linked: all of it lives in the URL. */
export const tableParsers = {
  q: parseAsString.withDefault(""),
  /** A status as Atlas spells it, `missing`, or nothing for all. */
  status: parseAsString.withDefault(""),
  sort: parseAsStringLiteral(SORT_KEYS).withDefault("taken"),
  direction: parseAsStringLiteral(DIRECTIONS).withDefault("desc"),
  page: parseAsInteger.withDefault(1),
};

export const tableHref = createSerializer(tableParsers);

/** Names of parameters whose value means nothing; the page says so and goes on with the default. */
export function malformedParams(params: { get(name: string): string | null }): string[] {
  return Object.entries(tableParsers).flatMap(([name, parser]) => {
    const text = params.get(name);
    if (text === null) return [];
    const value = parser.parse(text);
    const outOfRange = name === "page" && typeof value === "number" && value < 1;
    return value === null || outOfRange ? [name] : [];
  });
}
