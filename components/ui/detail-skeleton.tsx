import { Skeleton } from "./skeleton";

/** As large as the progress and the two panels of a page about one thing. */
export function DetailSkeleton({ words }: { words: string }) {
  return (
    <div aria-busy="true">
      <p className="sr-only">{words}</p>
      <Skeleton className="mt-5.5 h-24 rounded-surface" />
      <div className="mt-5 grid gap-5 lg:grid-cols-[1.1fr_1fr]">
        <Skeleton className="h-80 rounded-surface" />
        <Skeleton className="h-80 rounded-surface" />
      </div>
    </div>
  );
}
