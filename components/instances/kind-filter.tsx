"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useQueryStates } from "nuqs";
import type { MouseEvent } from "react";
import { Notice } from "@/components/ui/notice";
import { isKind, type Kind, kinds } from "@/lib/backups/kinds";
import type { Instance } from "@/lib/backups/model";
import { instancesHref, instancesParsers } from "./instances-params";

export function useKindFilter() {
  return useQueryStates(instancesParsers, { history: "push", shallow: true, scroll: false });
}

/** One kind, or all: only those that there are, and the one that is chosen. */
export function KindFilter({ instances }: { instances: readonly Instance[] }) {
  const [{ kind: chosen }] = useKindFilter();
  const malformed = useSearchParams().has("kind") && chosen === null;
  const counts = Object.keys(kinds)
    .filter(isKind)
    .map((kind) => ({ kind, count: instances.filter((instance) => instance.kind === kind).length }))
    .filter(({ kind, count }) => count > 0 || kind === chosen);
  return (
    <>
      {malformed && (
        <div className="mt-4">
          <Notice title="Part of this address makes no sense" tone="wait" alert>
            “kind” is not one that this page knows; it is left out.
          </Notice>
        </div>
      )}
      {(counts.length > 1 || chosen !== null) && (
        <nav aria-label="Filter by kind" className="mt-4 flex flex-wrap gap-2 print:hidden">
          <KindChip kind={null} words="All" count={instances.length} current={chosen === null} />
          {counts.map(({ kind, count }) => (
            <KindChip
              key={kind}
              kind={kind}
              words={kinds[kind].label}
              count={count}
              current={kind === chosen}
            />
          ))}
        </nav>
      )}
    </>
  );
}

interface KindChipProps {
  /** null: all. */
  readonly kind: Kind | null;
  readonly words: string;
  readonly count: number;
  readonly current: boolean;
}

/** A real link: it works without scripts, and opens in a new tab. */
function KindChip({ kind, words, count, current }: KindChipProps) {
  const [, setParams] = useKindFilter();
  const pathname = usePathname();
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void setParams({ kind });
  };
  return (
    <a
      href={instancesHref(pathname, { kind })}
      onClick={follow}
      aria-current={current || undefined}
      className="chip target"
    >
      {words} <span className="text-ink-3">{count}</span>
    </a>
  );
}
