import type { Problem } from "./errors";
import type { Fleet, FleetRow } from "./fleet";
import { choicesOf, type FleetChoices } from "./fleet-choices";
import { type FleetFilters, filterFleet, mayHold } from "./fleet-filter";
import { type FleetOrder, type FleetSorting, inHeldOrder, sortFleet } from "./fleet-order";
import { pageOf } from "./table/view";
import {
  countGroups,
  groupOf,
  LOOK_REASONS,
  type LookReason,
  lookReasonOf,
  type VerdictGroup,
} from "./verdict-groups";

export interface FleetQuery extends FleetFilters, FleetSorting {
  /** From 1; taken to the nearest page there is. */
  readonly page: number;
}

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

/** Rows that stand in `held` keep their place, before all others. */
export function viewFleet(fleet: Fleet, query: FleetQuery, held: FleetOrder | null = null): FleetView {
  const sorted = matchFleet(fleet, query);
  const matching = held ? inHeldOrder(sorted, held) : sorted;
  return {
    ...pageOf(matching, query.page, FLEET_PAGE_ROWS),
    matching: matching.length,
    summary: summarise(fleet),
    choices: choicesOf(fleet, query),
    errors: fleet.errors.filter((problem) => mayHold(problem, query)),
  };
}

/** All rows that pass the filters, in the order that is asked for: what is exported. */
export function matchFleet({ rows }: Pick<Fleet, "rows">, query: FleetQuery): readonly FleetRow[] {
  return sortFleet(filterFleet(rows, query), query);
}

export function summarise({ rows, checked, unlisted, errors }: Omit<Fleet, "page">): FleetSummary {
  const look = new Map<LookReason, number>(errors.length > 0 ? [["unlisted", errors.length]] : []);
  let waiting = 0;
  let oldest: FleetSummary["oldest"] = null;
  for (const row of rows) {
    if (groupOf(row) === "good" && row.check?.verdict === "waiting") waiting += 1;
    const reason = lookReasonOf(row);
    if (reason) look.set(reason, (look.get(reason) ?? 0) + 1);
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
    groups: countGroups(rows, errors.length),
    waiting,
    look: LOOK_REASONS.flatMap((reason) => {
      const count = look.get(reason);
      return count === undefined ? [] : [[reason, count] as const];
    }),
    oldest,
  };
}
