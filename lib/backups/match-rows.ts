import type { KindDescription } from "./kinds/description";
import { statusWords } from "./status";
import { textMatcher } from "./table/match";
import { rowStatus, rowTime, type TableRow } from "./table-rows";

export type FrequencyWords = KindDescription["frequencyWords"];

/** A test for rows that show the text: id, times, status, frequency, type, version, description. */
export function rowMatcher(text: string, zone: string, words: FrequencyWords): (row: TableRow) => boolean {
  return textMatcher<TableRow>(text, zone, {
    factsOf: (row) => facts(row, words),
    timesOf: (row) => [rowTime(row), row.inferred ? null : row.snapshot.expiresAt],
    keyOf: (row) => (row.inferred ? null : row.snapshot),
  });
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
