import { HydrationBoundary } from "@tanstack/react-query";
import type { SearchParams } from "nuqs/server";
import { FleetPage } from "@/components/instances/fleet-page";
import { loadFleetState, toFleetQuery } from "@/components/instances/fleet-state";
import { Freshness } from "@/components/shell/freshness";
import { Shell } from "@/components/shell/shell";
import type { Answer } from "@/lib/backups/answer";
import type { Fleet } from "@/lib/backups/fleet";
import { type FleetQuery, viewFleet } from "@/lib/backups/fleet-view";
import { getFleet } from "@/lib/cache/fleet";
import { fleetQuery } from "@/lib/queries/answers";
import { dehydrated, inTime } from "./prefetch";

export default async function InstancesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const state = loadFleetState(await searchParams, { strict: false });
  const fleet = await inTime(() => getFleet());
  const query = fleetQuery();
  return (
    <HydrationBoundary state={dehydrated([query, fleet && onePage(fleet, toFleetQuery(await state))])}>
      <Shell crumbs={[{ text: "All instances" }]} freshness={<Freshness queryKey={query.queryKey} />}>
        <FleetPage />
      </Shell>
    </HydrationBoundary>
  );
}

/** A thousand rows are not sent to show a hundred: the browser asks for the others once these are on screen. */
function onePage({ value, ...answer }: Answer<Fleet>, query: FleetQuery): Answer<Fleet> {
  if (value === null) return { value, ...answer };
  const { errors, checked } = value;
  const page = { rows: [], errors, checked, page: viewFleet(value, query) };
  return { ...answer, value: page, nextCheckAt: new Date().toISOString() };
}
