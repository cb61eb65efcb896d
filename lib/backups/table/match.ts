import { formatInstant, formatIso } from "@/lib/time/format";
import { UTC } from "@/lib/time/zones";

type Texts = readonly (string | null)[];

interface Searched<Row> {
  readonly factsOf: (row: Row) => Texts;
  /** ISO 8601 UTC. */
  readonly timesOf: (row: Row) => Texts;
  /** What stays the same object while the same list is shown; null where nothing does. */
  readonly keyOf: (row: Row) => object | null;
}

/**
 * A test for rows that show the text anywhere: their facts, and their times as shown in UTC and in `zone`. Case and
 * commas do not matter ("nov 23 14:11" finds "Nov 23, 14:11:05").
 */
export function textMatcher<Row>(
  text: string,
  zone: string,
  { factsOf, timesOf, keyOf }: Searched<Row>,
): (row: Row) => boolean {
  const wanted = normalise(text);
  if (wanted === "") return () => true;
  const writtenTimes = (row: Row) =>
    remembered(keyOf(row), zone, () => textOf(timesOf(row).flatMap((at) => inZones(at, zone))));
  return (row) => textOf(factsOf(row)).includes(wanted) || writtenTimes(row).includes(wanted);
}

interface WrittenTimes {
  readonly zone: string;
  readonly text: string;
}

// Writing times is what costs: it is done at the first key stroke, and not again while the same list is shown.
const written = new WeakMap<object, WrittenTimes>();

function remembered(key: object | null, zone: string, write: () => string): string {
  const known = key && written.get(key);
  if (known?.zone === zone) return known.text;
  const text = write();
  if (key) written.set(key, { zone, text });
  return text;
}

function inZones(at: string | null, zone: string): readonly string[] {
  if (at === null) return [];
  const zones = zone === UTC ? [UTC] : [UTC, zone];
  return zones.flatMap((shownIn) => [
    formatInstant(at, shownIn),
    formatInstant(at, shownIn, { year: true }),
    formatIso(at, shownIn),
  ]);
}

function textOf(shown: Texts): string {
  return normalise(shown.filter(Boolean).join(" "));
}

function normalise(text: string): string {
  return text.toLowerCase().replaceAll(",", " ").replace(/\s+/g, " ").trim();
}
