"use client";

import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useEffect, useMemo, useRef } from "react";
import { AnswerView } from "@/components/ui/answer-view";
import { Skeleton } from "@/components/ui/skeleton";
import type { Fleet, FleetRow } from "@/lib/backups/fleet";
import { type FleetView, matchFleet, viewFleet } from "@/lib/backups/fleet-view";
import { fleetQuery } from "@/lib/queries/answers";
import { DayKey } from "./day-key";
import { FleetExport } from "./fleet-export";
import { FleetFilters } from "./fleet-filters";
import { FleetNotices } from "./fleet-notices";
import { FleetPages } from "./fleet-pages";
import { toFleetQuery } from "./fleet-state";
import { FleetSummary } from "./fleet-summary";
import { FleetTable } from "./fleet-table";
import { RetentionLink } from "./retention-link";
import { useFleetState } from "./use-fleet-state";
import { useHeldOrder } from "./use-held-order";

/** "Am I covered, everywhere, right now?" */
export function FleetPage() {
  const shown = useRef<readonly FleetRow[]>([]);
  const { data } = useQuery(fleetQuery(() => shown.current));
  return (
    <>
      <h1 className="font-[620] text-[1.625rem] leading-tight tracking-[-0.02em]">All instances</h1>
      <AnswerView answer={data} skeleton={<FleetSkeleton />}>
        {(fleet) => (
          <Instances
            fleet={fleet}
            onShown={(rows) => {
              shown.current = rows;
            }}
          />
        )}
      </AnswerView>
    </>
  );
}

interface InstancesProps {
  readonly fleet: Fleet;
  readonly onShown: (rows: readonly FleetRow[]) => void;
}

function Instances({ fleet, onShown }: InstancesProps) {
  const [state] = useFleetState();
  const order = useHeldOrder(`${state.sort} ${state.byProject}`);
  const { held } = order;
  const latest = useMemo(
    (): FleetView => fleet.page ?? viewFleet(fleet, toFleetQuery(state), held),
    [fleet, state, held],
  );
  // Fifty rows that change at once are rendered between frames, not in the middle of a key that is pressed.
  const view = useDeferredValue(latest);
  useEffect(() => onShown(view.rows));
  return (
    <>
      <FleetSummary summary={view.summary} />
      <FleetNotices view={view} />
      <FleetFilters view={view}>
        <RetentionLink />
        <FleetExport load={async () => (await import("@/lib/export/fleet")).exportFleet} />
      </FleetFilters>
      <div {...order.hold(() => matchFleet(fleet, toFleetQuery(state)))}>
        {view.rows.length > 0 || view.errors.length > 0 ? (
          <FleetTable rows={view.rows} byProject={state.byProject} errors={view.errors} />
        ) : (
          <NoRows view={view} />
        )}
      </div>
      <DayKey rows={view.rows} />
      <FleetPages view={view} />
    </>
  );
}

function NoRows({ view: { summary } }: { view: FleetView }) {
  return (
    <p className="panel px-5 py-6 text-ink-2">
      {summary.unlisted > 0
        ? "The instances are being listed: they come by themselves."
        : summary.instances > 0
          ? "No instance matches: take a filter away."
          : "The projects that these credentials can see hold no instance."}
    </p>
  );
}

export function FleetSkeleton() {
  return (
    <div className="panel mt-8 grid gap-5 px-4.5 py-4" aria-busy="true">
      <p className="sr-only">Asking Atlas for the instances.</p>
      {Array.from({ length: 10 }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a skeleton have nothing else
        <Skeleton key={row} className="h-9" />
      ))}
    </div>
  );
}
