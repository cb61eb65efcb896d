import type { Problem } from "./errors";
import type { Fleet, FleetRow } from "./fleet";
import { isKind } from "./kinds";
import type { Verdict } from "./schedule/verdict";
import { pageOf } from "./table/view";

/** What is done about a verdict: somebody looks, waits, or nothing. `unknown` is never taken for one of the others. */
export const VERDICT_GROUPS = ["look", "running", "good", "unknown"] as const;
export type VerdictGroup = (typeof VERDICT_GROUPS)[number];

const GROUPS: Readonly<Record<Verdict, VerdictGroup>> = {
  noBackup: "look",
  failed: "look",
  late: "look",
  missing: "look",
  running: "running",
  due: "running",
  good: "good",
  waiting: "good",
  unknown: "unknown",
};

/** What could not be read needs a look too, however well it was before. */
export function groupOf({ check, problem }: Pick<FleetRow, "check" | "problem">): VerdictGroup {
  if (problem) return "look";
  return check ? GROUPS[check.verdict] : "unknown";
}

/** The worst first; what is not known yet stands between bad and good. */
const SEVERITY: readonly (LookReason | "unchecked")[] = [
  "unlisted",
  "noBackup",
  "failed",
  "late",
  "missing",
  "problem",
  "unknown",
  "unchecked",
  "due",
  "running",
  "waiting",
  "good",
];

export function severityOf({ check, problem }: Pick<FleetRow, "check" | "problem">): number {
  if (check && GROUPS[check.verdict] === "look") return SEVERITY.indexOf(check.verdict);
  return SEVERITY.indexOf(problem ? "problem" : (check?.verdict ?? "unchecked"));
}

export interface FleetQuery {
  /** In a name, project, tag, region or backup option. */
  readonly text: string;
  /** Each empty for all. `tag` is "key=value". */
  readonly project: string;
  readonly tag: string;
  readonly kind: string;
  readonly option: string;
  readonly verdict: VerdictGroup | "";
  readonly byProject: boolean;
  /** From 1; taken to the nearest page there is. */
  readonly page: number;
}

/** What there is to choose from, with how many rows each has. */
export interface Choice {
  readonly value: string;
  readonly words: string;
  readonly count: number;
}

/** `problem`: an instance whose snapshots could not be read. `unlisted`: a project, or a kind in it, that could not be listed. */
export type LookReason = Verdict | "problem" | "unlisted";

export interface FleetSummary {
  readonly instances: number;
  readonly projects: number;
  readonly checked: number;
  /** Projects whose instances are still to come. */
  readonly unlisted: number;
  /** Rows per verdict group. */
  readonly groups: Readonly<Record<VerdictGroup, number>>;
  /** How many of the good ones have no snapshot yet, and are not late either. */
  readonly waiting: number;
  /** How many there are of each reason for a look, the worst first. */
  readonly look: readonly (readonly [LookReason, number])[];
  /** The row whose last good snapshot is the oldest; null while none is known. */
  readonly oldest: { readonly name: string; readonly lastGoodAt: string } | null;
}

export interface FleetChoices {
  readonly projects: readonly Choice[];
  readonly tags: readonly Choice[];
  readonly kinds: readonly Choice[];
  readonly options: readonly Choice[];
}

/** A row of the fleet shows more than one of a table: more of them at once are not on screen in one frame. */
export const FLEET_PAGE_ROWS = 50;

/** One page of the fleet, with all that stands around it. */
export interface FleetView {
  readonly rows: readonly FleetRow[];
  /** How many rows all pages have. */
  readonly matching: number;
  readonly page: number;
  readonly pageCount: number;
  readonly summary: FleetSummary;
  readonly choices: FleetChoices;
  readonly errors: readonly Problem[];
}

/** Where each row stood when somebody began to use the list. */
export type FleetOrder = ReadonlyMap<string, number>;

export function orderOf(rows: readonly FleetRow[]): FleetOrder {
  return new Map(rows.map((row, index) => [rowKey(row), index]));
}

/** Rows that stand in `held` keep their place, before all others. */
export function viewFleet(fleet: Fleet, query: FleetQuery, held: FleetOrder | null = null): FleetView {
  const sorted = matchFleet(fleet, query);
  const matching = held ? inHeldOrder(sorted, held) : sorted;
  return {
    ...pageOf(matching, query.page, FLEET_PAGE_ROWS),
    matching: matching.length,
    summary: summarise(fleet),
    choices: choicesOf(fleet.rows),
    errors: fleet.errors.filter((problem) => mayHold(problem, query)),
  };
}

/** All rows that pass the filters, the worst first: what is exported. */
export function matchFleet({ rows }: Pick<Fleet, "rows">, query: FleetQuery): readonly FleetRow[] {
  return rows.filter(matcher(query)).sort(query.byProject ? byProject : worstFirst);
}

function inHeldOrder(rows: readonly FleetRow[], held: FleetOrder): readonly FleetRow[] {
  const place = (row: FleetRow) => held.get(rowKey(row)) ?? Number.POSITIVE_INFINITY;
  return rows.toSorted((a, b) => compareNumbers(place(a), place(b)));
}

function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function rowKey({ projectId, kind, name }: FleetRow): string {
  return `${projectId}/${kind}/${name}`;
}

function matcher({ text, project, tag, kind, option, verdict }: FleetQuery): (row: FleetRow) => boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return (row) =>
    (project === "" || row.projectId === project) &&
    (kind === "" || row.kind === kind) &&
    (option === "" || row.option === option) &&
    (verdict === "" || groupOf(row) === verdict) &&
    (tag === "" || row.tags.some((own) => tagText(own) === tag)) &&
    (words.length === 0 || hasAll(textOf(row), words));
}

/** Whether what could not be listed may hold rows that the filters are after: then its own row stands among theirs. */
function mayHold({ projectId, kind }: Problem, query: FleetQuery): boolean {
  return (
    (query.project === "" || projectId === undefined || projectId === query.project) &&
    (query.kind === "" || kind === undefined || kind === query.kind) &&
    (query.verdict === "" || query.verdict === "look")
  );
}

function hasAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

function textOf(row: FleetRow): string {
  const { name, projectName, projectId, option, providerName, regionName, tags } = row;
  return [name, projectName, projectId, option, providerName, regionName, ...tags.map(tagText)]
    .join(" ")
    .toLowerCase();
}

export function tagText({ key, value }: FleetRow["tags"][number]): string {
  return `${key}=${value}`;
}

function worstFirst(a: FleetRow, b: FleetRow): number {
  return severityOf(a) - severityOf(b) || byName(a, b);
}

function byProject(a: FleetRow, b: FleetRow): number {
  return compare(projectOf(a), projectOf(b)) || worstFirst(a, b);
}

function byName(a: FleetRow, b: FleetRow): number {
  return compare(projectOf(a), projectOf(b)) || compare(a.name, b.name);
}

function projectOf({ projectName, projectId }: FleetRow): string {
  return projectName ?? projectId;
}

// One collator for all: localeCompare makes one for each comparison.
const { compare } = new Intl.Collator("en", { numeric: true });

export function summarise({ rows, checked, unlisted, errors }: Omit<Fleet, "page">): FleetSummary {
  // What could not be listed may hold anything: it needs a look as much as what is known to have failed.
  const groups = { look: errors.length, running: 0, good: 0, unknown: 0 };
  const look = new Map<LookReason, number>(errors.length > 0 ? [["unlisted", errors.length]] : []);
  let waiting = 0;
  let oldest: FleetSummary["oldest"] = null;
  for (const row of rows) {
    const group = groupOf(row);
    groups[group] += 1;
    if (group === "good" && row.check?.verdict === "waiting") waiting += 1;
    const why = row.check && GROUPS[row.check.verdict] === "look" ? row.check.verdict : "problem";
    if (group === "look") look.set(why, (look.get(why) ?? 0) + 1);
    const lastGoodAt = row.check?.lastGoodAt ?? null;
    if (lastGoodAt && (!oldest || Date.parse(lastGoodAt) < Date.parse(oldest.lastGoodAt))) {
      oldest = { name: row.name, lastGoodAt };
    }
  }
  return {
    instances: rows.length,
    projects: new Set(rows.map(({ projectId }) => projectId)).size,
    checked,
    unlisted,
    groups,
    waiting,
    look: SEVERITY.flatMap((why) => {
      const count = why === "unchecked" ? undefined : look.get(why);
      return why === "unchecked" || count === undefined ? [] : [[why, count] as const];
    }),
    oldest,
  };
}

function choicesOf(rows: readonly FleetRow[]): FleetChoices {
  return {
    projects: tally(rows, (row) => [[row.projectId, projectOf(row)]]),
    tags: tally(rows, (row) => row.tags.map((tag) => [tagText(tag), tagText(tag)])),
    kinds: tally(rows, ({ kind }) => [[kind, kind]]).filter(({ value }) => isKind(value)),
    options: tally(rows, ({ option }) => (option === null ? [] : [[option, option]])),
  };
}

function tally(
  rows: readonly FleetRow[],
  read: (row: FleetRow) => readonly (readonly [value: string, words: string])[],
): readonly Choice[] {
  const choices = new Map<string, Choice>();
  for (const [value, words] of rows.flatMap(read)) {
    choices.set(value, { value, words, count: (choices.get(value)?.count ?? 0) + 1 });
  }
  return [...choices.values()].sort((a, b) => compare(a.words, b.words));
}
