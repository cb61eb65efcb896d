import { Skeleton } from "@/components/ui/skeleton";

/** As large as the filters and the head of the table. */
export function RestoreJobsSkeleton() {
  return (
    <div className="mt-6" aria-busy="true">
      <p className="sr-only">Asking Atlas for the restore jobs.</p>
      <Skeleton className="mt-5.5 h-9 w-60" />
      <Skeleton className="mt-2.5 h-120 rounded-surface" />
    </div>
  );
}
