"use client";

import { PageLinks } from "@/components/ui/page-links";
import type { FleetView } from "@/lib/backups/fleet-view";
import { FleetLink } from "./fleet-link";

export function FleetPages({ view: { page, pageCount, matching, summary } }: { view: FleetView }) {
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
      link={({ number, ...props }) => (
        <FleetLink key={number} change={{ page: number }} {...props}>
          {number}
        </FleetLink>
      )}
    />
  );
}
