import { formatInstant, formatIso } from "@/lib/time/format";
import { UTC } from "@/lib/time/zones";
import type { KindDescription } from "./kinds/description";
import type { Snapshot } from "./model";
import { statusWords } from "./status";
import { rowStatus, rowTime, type TableRow } from "./table-rows";

export type FrequencyWords = KindDescription["frequencyWords"];

/**
 * A test for rows that show the text anywhere: id, times as shown in UTC and in `zone`, status, frequency, type,
 * version, description. Case and commas do not matter ("nov 23 14:11" finds "Nov 23, 14:11:05").
 */
export function rowMatcher(text: string, zone: string, words: FrequencyWords): (row: TableRow) => boolean {
  const wanted = normalise(text);
  if (wanted === "") return () => true;
  return (row) => textOf(facts(row, words)).includes(wanted) || timesOf(row, zone).includes(wanted);
}

function textOf(shown: readonly (string | null)[]): string {
  return normalise(shown.filter(Boolean).join(" "));
}

interface WrittenTimes {
  readonly zone: string;
  readonly text: string;
}

// Writing times is what costs: it is done at the first key stroke, and not again while the same list is shown.
const written = new WeakMap<Snapshot, WrittenTimes>();

function timesOf(row: TableRow, zone: string): string {
  if (row.inferred) return textOf(times(row, zone));
  const known = written.get(row.snapshot);
  if (known?.zone === zone) return known.text;
  const text = textOf(times(row, zone));
  written.set(row.snapshot, { zone, text });
  return text;
}

function facts(row: TableRow, words: FrequencyWords): readonly (string | null)[] {
  const status = [statusWords(rowStatus(row)), rowStatus(row)];
  if (row.inferred) return [...status, "inferred"];
  const { id, frequencyType, snapshotType, mongodVersion, description } = row.snapshot;
  const frequency = [frequencyWord(frequencyType, words), frequencyType];
  return [...status, ...frequency, snapshotType, mongodVersion, id, description];
}

function frequencyWord(type: string | null, words: FrequencyWords): string | null {
  return type !== null && Object.hasOwn(words, type) ? (words[type]?.words ?? null) : null;
}

function times(row: TableRow, zone: string): readonly string[] {
  const instants = [rowTime(row), row.inferred ? null : row.snapshot.expiresAt];
  const zones = zone === UTC ? [UTC] : [UTC, zone];
  return instants.flatMap((at) => (at === null ? [] : zones.flatMap((shownIn) => shown(at, shownIn))));
}

function shown(at: string, zone: string): readonly string[] {
  return [formatInstant(at, zone), formatInstant(at, zone, { year: true }), formatIso(at, zone)];
}

function normalise(text: string): string {
  return text.toLowerCase().replaceAll(",", " ").replace(/\s+/g, " ").trim();
}
