"use client";

import { usePathname } from "next/navigation";
import { PageLinks } from "@/components/ui/page-links";
import type { FleetView } from "@/lib/backups/fleet-view";
import { fleetHref } from "./fleet-state";
import { useFleetState } from "./use-fleet-state";

export function FleetPages({ view: { page, pageCount, matching, summary } }: { view: FleetView }) {
  const [state, setState] = useFleetState();
  const pathname = usePathname();
  if (pageCount <= 1) {
    if (matching === summary.instances) return null;
    return (
      <p className="mt-3 text-[0.8125rem] text-ink-2">
        {`${matching.toLocaleString("en-US")} of ${summary.instances.toLocaleString("en-US")} instances`}
      </p>
    );
  }
  return (
    <PageLinks
      page={page}
      pageCount={pageCount}
      total={`${matching.toLocaleString("en-US")} instances`}
      href={(page) => fleetHref(pathname, { ...state, page })}
      goTo={(page) => setState({ page })}
    />
  );
}
