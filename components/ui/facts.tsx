import type { ReactNode } from "react";

/** Names and values in two columns, one on a phone. */
export function Facts({ children }: { children: ReactNode }) {
  return (
    <dl className="grid items-baseline gap-x-4 gap-y-2.5 max-sm:gap-y-0.5 text-[0.84375rem] sm:grid-cols-[9.5rem_minmax(0,1fr)]">
      {children}
    </dl>
  );
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-2">{name}</dt>
      <dd className="min-w-0 break-words max-sm:mb-2.5">{children}</dd>
    </>
  );
}
