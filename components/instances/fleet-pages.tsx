"use client";

import { PageLinks } from "@/components/ui/page-links";
import type { FleetView } from "@/lib/backups/fleet-view";
import { FleetLink } from "./fleet-link";

export function FleetPages({ view: { page, pageCount, matching } }: { view: FleetView }) {
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
