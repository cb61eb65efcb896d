"use client";

import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { ExportButtons } from "@/components/ui/export-buttons";
import type { Answer } from "@/lib/backups/answer";
import type { Fleet, FleetRow } from "@/lib/backups/fleet";
import { matchFleet } from "@/lib/backups/fleet-view";
import type { ExportedFile, ExportFormat } from "@/lib/export/exported-file";
import { fleetQuery } from "@/lib/queries/answers";
import { serverNow } from "@/lib/queries/server-clock";
import { toFleetQuery } from "./fleet-state";
import { useFleetState } from "./use-fleet-state";

type Write = (format: ExportFormat, rows: readonly FleetRow[], now: number) => ExportedFile;

interface FleetExportProps {
  /** Loads what writes the files: most visitors never export. */
  readonly load: () => Promise<Write>;
}

/** Exactly the filtered rows, of every page, in their order. */
export function FleetExport({ load }: FleetExportProps) {
  const client = useQueryClient();
  const [state] = useFleetState();
  return (
    <ExportButtons
      make={async (format) => {
        const [write, fleet] = await Promise.all([load(), wholeFleet(client)]);
        return write(format, matchFleet(fleet, toFleetQuery(state)), serverNow());
      }}
    />
  );
}

/** The first HTML has one page only. Rejects where the rest cannot be had: a file of a part would pass for the whole. */
async function wholeFleet(client: QueryClient): Promise<Fleet> {
  const known = client.getQueryData<Answer<Fleet>>(fleetQuery().queryKey);
  if (isWhole(known)) return known.value;
  const answer = await client.fetchQuery({ ...fleetQuery(), staleTime: 0 });
  if (isWhole(answer)) return answer.value;
  throw new Error("Only a part of the fleet is known.");
}

function isWhole(answer: Answer<Fleet> | undefined): answer is Answer<Fleet> & { readonly value: Fleet } {
  return answer?.value != null && !answer.value.page;
}
