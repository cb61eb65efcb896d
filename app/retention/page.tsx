import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { FleetBoundary } from "@/app/fleet-boundary";
import { RetentionPage } from "@/components/retention/retention-page";
import { Freshness } from "@/components/shell/freshness";
import { Shell } from "@/components/shell/shell";
import { paths } from "@/lib/paths";
import { fleetQuery } from "@/lib/queries/answers";

export const metadata: Metadata = { title: "Retention proof" };

export default function RetentionProofPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return (
    <FleetBoundary searchParams={searchParams}>
      <Shell
        crumbs={[{ text: "All instances", href: paths.instances() }, { text: "Retention proof" }]}
        freshness={<Freshness queryKey={fleetQuery().queryKey} />}
      >
        <RetentionPage />
      </Shell>
    </FleetBoundary>
  );
}
