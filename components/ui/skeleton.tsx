/** Stands where content will be, at its size. Decoration only: the page says in words that it is loading. */
export function Skeleton({ className }: { className: string }) {
  return <span aria-hidden className={`pulse block rounded-md bg-line ${className}`} />;
}
