import { HydrationBoundary } from "@tanstack/react-query";
import type { SearchParams } from "nuqs/server";
import type { ReactNode } from "react";
import { loadFleetState, toFleetQuery } from "@/components/instances/fleet-state";
import type { Answer } from "@/lib/backups/answer";
import type { Fleet } from "@/lib/backups/fleet";
import { type FleetQuery, viewFleet } from "@/lib/backups/fleet-view";
import { getFleet } from "@/lib/cache/fleet";
import { fleetQuery, PART_KNOWN_AT_MS } from "@/lib/queries/answers";
import { dehydrated, inTime } from "./prefetch";

interface FleetBoundaryProps {
  readonly searchParams: Promise<SearchParams>;
  readonly children: ReactNode;
}

/** The fleet as the address asks for it, in the first HTML of a page. */
export async function FleetBoundary({ searchParams, children }: FleetBoundaryProps) {
  const state = loadFleetState(await searchParams, { strict: false });
  const fleet = await inTime(() => getFleet());
  const known = fleet && onePage(fleet, toFleetQuery(await state));
  const when = known?.value?.page && { updatedAt: PART_KNOWN_AT_MS };
  return <HydrationBoundary state={dehydrated([fleetQuery(), known, when])}>{children}</HydrationBoundary>;
}

/** A thousand rows are not sent to show one page: the browser asks for the others once these are on screen. */
function onePage({ value, ...answer }: Answer<Fleet>, query: FleetQuery): Answer<Fleet> {
  if (value === null) return { value, ...answer };
  const { errors, checked, unlisted } = value;
  const page = { rows: [], errors, checked, unlisted, page: viewFleet(value, query) };
  return { ...answer, value: page, nextCheckAt: new Date().toISOString() };
}
