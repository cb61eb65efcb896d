"use client";

import { useSearchParams } from "next/navigation";
import { malformedParams } from "@/components/table/malformed-params";
import { Notice } from "@/components/ui/notice";
import type { FleetView } from "@/lib/backups/fleet-view";
import { isKind } from "@/lib/backups/kinds";
import { fleetParsers } from "./fleet-state";
import { Retirements } from "./retirements";

/** What has to be known before the rows are read. What could not be listed is a row itself. */
export function FleetNotices({ view: { choices, summary } }: { view: FleetView }) {
  const malformed = malformedParams(fleetParsers, useSearchParams());
  const listed = choices.kinds.flatMap(({ value }) => (isKind(value) ? [value] : []));
  return (
    <div className="mt-4 grid gap-3">
      <Retirements listed={listed} complete={isComplete(summary)} />
      {malformed.length > 0 && (
        <Notice title="Part of this address makes no sense" tone="wait" alert>
          The value of {malformed.map((name) => `“${name}”`).join(" and ")} is not one that this page knows;
          it is left out.
        </Notice>
      )}
    </div>
  );
}

/** Of the whole fleet, whatever the filters leave of it. */
function isComplete({ unlisted, look }: FleetView["summary"]): boolean {
  return unlisted === 0 && !look.some(([why]) => why === "unlisted");
}
