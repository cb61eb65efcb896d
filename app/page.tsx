import type { SearchParams } from "nuqs/server";
import { FleetPage } from "@/components/instances/fleet-page";
import { Freshness } from "@/components/shell/freshness";
import { Shell } from "@/components/shell/shell";
import { fleetQuery } from "@/lib/queries/answers";
import { FleetBoundary } from "./fleet-boundary";

export default function InstancesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return (
    <FleetBoundary searchParams={searchParams}>
      <Shell crumbs={[{ text: "All instances" }]} freshness={<Freshness queryKey={fleetQuery().queryKey} />}>
        <FleetPage />
      </Shell>
    </FleetBoundary>
  );
}
