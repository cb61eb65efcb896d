import type { Problem } from "./errors";
import type { FleetRow } from "./fleet";
import { groupOf, type VerdictGroup } from "./verdict-groups";
import { VERDICT_WORDS } from "./verdict-words";
import { formatRegion } from "./words";

/** What somebody looks for; each empty for all. */
export interface FleetFilters {
  /** Words, each in a name, project, tag, region, backup option or verdict. */
  readonly text: string;
  readonly project: string;
  /** "key=value" */
  readonly tag: string;
  readonly kind: string;
  readonly option: string;
  readonly verdict: VerdictGroup | "";
}

export const NO_FILTERS: FleetFilters = { text: "", project: "", tag: "", kind: "", option: "", verdict: "" };

/** The rows that pass all filters. */
export function filterFleet(rows: readonly FleetRow[], filters: FleetFilters): readonly FleetRow[] {
  const { project, tag, kind, option, verdict } = filters;
  const words = filters.text.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) =>
      (project === "" || row.projectId === project) &&
      (kind === "" || row.kind === kind) &&
      (option === "" || row.option === option) &&
      (verdict === "" || groupOf(row) === verdict) &&
      (tag === "" || row.tags.some((own) => tagText(own) === tag)) &&
      (words.length === 0 || hasAll(textOf(row), words)),
  );
}

/** Whether what could not be listed may hold rows that the filters are after: then its own row stands among theirs. */
export function mayHold({ projectId, kind }: Problem, filters: FleetFilters): boolean {
  return (
    (filters.project === "" || projectId === undefined || projectId === filters.project) &&
    (filters.kind === "" || kind === undefined || kind === filters.kind) &&
    (filters.verdict === "" || filters.verdict === "look")
  );
}

function hasAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

/** What the row shows, and what Atlas calls it. */
function textOf(row: FleetRow): string {
  const { name, projectName, projectId, option, regionName, tags, check } = row;
  const verdict = check && VERDICT_WORDS[check.verdict];
  return [name, projectName, projectId, option, formatRegion(row), regionName, verdict, ...tags.map(tagText)]
    .join(" ")
    .toLowerCase();
}

export function tagText({ key, value }: FleetRow["tags"][number]): string {
  return `${key}=${value}`;
}
