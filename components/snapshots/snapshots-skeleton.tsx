import { Skeleton } from "@/components/ui/skeleton";

/** As large as the summary, the timeline and the head of the table, so that nothing jumps when they come. */
export function SnapshotsSkeleton() {
  return (
    <div className="mt-6" aria-busy="true">
      <p className="sr-only">Asking Atlas for the snapshots.</p>
      <div className="grid grid-cols-2 gap-5 lg:grid-cols-4">
        {["last", "next", "window", "kept"].map((figure) => (
          <Skeleton key={figure} className="h-17" />
        ))}
      </div>
      <Skeleton className="mt-5 h-47 rounded-surface" />
      <Skeleton className="mt-5 h-9 w-60" />
      <Skeleton className="mt-2.5 h-120 rounded-surface" />
    </div>
  );
}
