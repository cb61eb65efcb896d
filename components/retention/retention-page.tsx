"use client";

import { useQuery } from "@tanstack/react-query";
import { FleetExport } from "@/components/instances/fleet-export";
import { FleetFilters } from "@/components/instances/fleet-filters";
import { FleetNotices } from "@/components/instances/fleet-notices";
import { FleetSkeleton } from "@/components/instances/fleet-page";
import { FleetPages } from "@/components/instances/fleet-pages";
import { toFleetQuery } from "@/components/instances/fleet-state";
import { useFleetState } from "@/components/instances/use-fleet-state";
import { AnswerView } from "@/components/ui/answer-view";
import type { Fleet } from "@/lib/backups/fleet";
import { matchFleet, viewFleet } from "@/lib/backups/fleet-view";
import { fleetQuery } from "@/lib/queries/answers";
import { PrintButton } from "./print-button";
import { RetentionSheet } from "./retention-sheet";

/** For an auditor: which of the last 35 days each instance has a completed snapshot of. */
export function RetentionPage() {
  const { data } = useQuery(fleetQuery());
  return (
    <>
      <h1 className="font-[620] text-[1.625rem] leading-tight tracking-[-0.02em]">Retention proof</h1>
      <AnswerView answer={data} skeleton={<FleetSkeleton />}>
        {(fleet) => <Proof fleet={fleet} />}
      </AnswerView>
    </>
  );
}

function Proof({ fleet }: { fleet: Fleet }) {
  const [state] = useFleetState();
  const query = toFleetQuery(state);
  const view = fleet.page ?? viewFleet(fleet, query);
  // One sheet, whatever its length: who prints it wants all of it. Only the first HTML has pages.
  const rows = fleet.page ? fleet.page.rows : matchFleet(fleet, query);
  return (
    <>
      <FleetNotices view={view} />
      <FleetFilters view={view}>
        <FleetExport load={async () => (await import("@/lib/export/retention-proof")).exportRetentionProof} />
        <PrintButton />
      </FleetFilters>
      <RetentionSheet rows={rows} errors={view.errors} summary={view.summary} />
      {fleet.page && <FleetPages view={view} />}
    </>
  );
}
