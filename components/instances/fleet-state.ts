import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { parseAsPage, parseAsYesOrNo } from "@/components/table/parsers";
import { FLEET_SORTS } from "@/lib/backups/fleet-order";
import type { FleetQuery } from "@/lib/backups/fleet-view";
import { KINDS } from "@/lib/backups/kinds";
import { VERDICT_GROUPS } from "@/lib/backups/verdict-groups";

/** What of the fleet can be linked: all of it lives in the URL. */
export const fleetParsers = {
  q: parseAsString.withDefault(""),
  project: parseAsString.withDefault(""),
  tag: parseAsString.withDefault(""),
  kind: parseAsStringLiteral(["", ...KINDS]).withDefault(""),
  option: parseAsString.withDefault(""),
  verdict: parseAsStringLiteral(["", ...VERDICT_GROUPS]).withDefault(""),
  sort: parseAsStringLiteral(FLEET_SORTS).withDefault("backup"),
  byProject: parseAsYesOrNo.withDefault(false),
  page: parseAsPage.withDefault(1),
};

export type FleetState = inferParserType<typeof fleetParsers>;

export const fleetHref = createSerializer(fleetParsers);

/** The state in an address, on the server. A value that means nothing is left out: see `malformedParams`. */
export const loadFleetState = createLoader(fleetParsers);

export const NO_FILTER = { q: "", project: "", tag: "", kind: "", option: "", verdict: "", page: 1 } as const;

export function toFleetQuery({ q, ...state }: FleetState): FleetQuery {
  return { ...state, text: q };
}
