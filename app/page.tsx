import { HydrationBoundary } from "@tanstack/react-query";
import { InstancesView } from "@/components/instances/instances-view";
import { Freshness } from "@/components/shell/freshness";
import { Shell } from "@/components/shell/shell";
import { backups } from "@/lib/cache/backups";
import { instancesQuery } from "@/lib/queries/answers";
import { dehydrated, inTime } from "./prefetch";

export default async function InstancesPage() {
  const query = instancesQuery();
  const instances = await inTime(() => backups.listInstances());
  return (
    <HydrationBoundary state={dehydrated([query, instances])}>
      <Shell crumbs={[{ text: "All instances" }]} freshness={<Freshness queryKey={query.queryKey} />}>
        <InstancesView />
      </Shell>
    </HydrationBoundary>
  );
}
