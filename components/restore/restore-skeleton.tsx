import { Skeleton } from "@/components/ui/skeleton";

/** As large as the timeline and the two panels below it. */
export function RestoreSkeleton() {
  return (
    <div aria-busy="true">
      <p className="sr-only">Asking Atlas which seconds can be restored.</p>
      <Skeleton className="h-60 rounded-surface" />
      <div className="mt-5 grid gap-5 lg:grid-cols-[1.25fr_1fr]">
        <Skeleton className="h-110 rounded-surface" />
        <Skeleton className="h-110 rounded-surface" />
      </div>
    </div>
  );
}
