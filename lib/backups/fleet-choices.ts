import type { Fleet, FleetRow } from "./fleet";
import { type FleetFilters, filterFleet, mayHold, NO_FILTERS, tagText } from "./fleet-filter";
import { compareWords, projectWords } from "./fleet-order";
import { isKind } from "./kinds";
import { countGroups, type VerdictGroup } from "./verdict-groups";

/** What there is to choose from, with how many rows would be shown. */
export interface Choice {
  readonly value: string;
  readonly words: string;
  readonly count: number;
}

export interface FleetChoices {
  readonly projects: readonly Choice[];
  readonly tags: readonly Choice[];
  readonly kinds: readonly Choice[];
  /** Rows of all kinds. */
  readonly anyKind: number;
  readonly options: readonly Choice[];
  readonly verdicts: Readonly<Record<VerdictGroup, number>>;
  /** Rows of all verdicts. */
  readonly anyVerdict: number;
}

/**
 * All there is in the fleet, so that no choice comes and goes; each with the rows that pass the other filters, which is what
 * choosing it shows.
 */
export function choicesOf(
  { rows, errors }: Pick<Fleet, "rows" | "errors">,
  filters: FleetFilters,
): FleetChoices {
  // The words are looked for once, not once for each choice.
  const found = filterFleet(rows, { ...NO_FILTERS, text: filters.text });
  const without = (name: keyof FleetFilters) => filterFleet(found, { ...filters, text: "", [name]: "" });
  const [ofKinds, ofVerdicts] = [without("kind"), without("verdict")];
  return {
    projects: tally(rows, without("project"), (row) => [[row.projectId, projectWords(row)]]),
    tags: tally(rows, without("tag"), ({ tags }) => tags.map((tag) => [tagText(tag), tagText(tag)])),
    kinds: tally(rows, ofKinds, ({ kind }) => [[kind, kind]]).filter(({ value }) => isKind(value)),
    anyKind: ofKinds.length,
    options: tally(rows, without("option"), ({ option }) => (option === null ? [] : [[option, option]])),
    verdicts: countGroups(
      ofVerdicts,
      errors.filter((error) => mayHold(error, { ...filters, verdict: "" })).length,
    ),
    anyVerdict: ofVerdicts.length,
  };
}

function tally(
  all: readonly FleetRow[],
  counted: readonly FleetRow[],
  read: (row: FleetRow) => readonly (readonly [value: string, words: string])[],
): readonly Choice[] {
  const counts = new Map<string, number>();
  for (const row of counted) for (const [value] of read(row)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const found = new Map<string, string>();
  for (const row of all) for (const [value, words] of read(row)) found.set(value, words);
  return [...found]
    .map(([value, words]) => ({ value, words, count: counts.get(value) ?? 0 }))
    .sort((a, b) => compareWords(a.words, b.words));
}
