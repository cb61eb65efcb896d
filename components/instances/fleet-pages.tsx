"use client";

import type { FleetView } from "@/lib/backups/fleet-view";
import { FleetLink } from "./fleet-link";

/** Links to every page; there is nothing to hide among a dozen numbers. */
export function FleetPages({ view: { page, pageCount, matching } }: { view: FleetView }) {
  if (pageCount <= 1) return null;
  return (
    <nav
      aria-label="Pages"
      className="mt-3 flex flex-wrap items-center gap-1.5 text-[0.8125rem] print:hidden"
    >
      <span className="mr-2 text-ink-2">
        Page {page} of {pageCount}, {matching.toLocaleString("en")} instances
      </span>
      {Array.from({ length: pageCount }, (_, index) => index + 1).map((number) => (
        <FleetLink
          key={number}
          change={{ page: number }}
          current={number === page && "page"}
          label={`Page ${number}`}
          className="control target min-w-8 justify-center px-2 py-1 aria-[current=page]:border-ink-3 aria-[current=page]:font-semibold"
        >
          {number}
        </FleetLink>
      ))}
    </nav>
  );
}
