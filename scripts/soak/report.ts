import type { Auth } from "./dashboard";
import type { Tally } from "./run";

/** A dashboard's heap early and late, in megabytes. */
export interface Heap {
  readonly auth: Auth;
  readonly first: number;
  readonly last: number;
}

/** Flat within 10 %: what grows with time alone is a leak. */
const FLAT = 1.1;

type Line = readonly [what: string, figure: string, limit: string, verdict: "ok" | "BREACH" | ""];

/** One table for people. */
export function formatReport(tally: Tally, heaps: readonly Heap[], judgesHeap: boolean): string {
  const lines = [
    ...countLines(tally),
    ...breachLines(tally),
    ...heaps.map((heap) => heapLine(heap, judgesHeap)),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** Whether nothing happened that must not. */
export function holds({ breaches }: Tally, heaps: readonly Heap[], judgesHeap: boolean): boolean {
  return breaches.length === 0 && !(judgesHeap && heaps.some(isGrowing));
}

const isGrowing = ({ first, last }: Heap) => last > first * FLAT;

function countLines({ counts, slowestMs }: Tally): Line[] {
  const totals = [...counts].filter(([what]) => !what.startsWith("fault "));
  const kinds = [...counts.keys()].filter((what) => what.startsWith("fault ")).length;
  return [
    ...totals.sort().map(([what, number]): Line => [what, String(number), "", ""]),
    ["kinds of faults", String(kinds), "", ""],
    [
      "slowest answer",
      `${(slowestMs / 1_000).toFixed(1)} s`,
      "at most 27 s",
      slowestMs > 27_000 ? "BREACH" : "ok",
    ],
  ];
}

function breachLines({ breaches }: Tally): Line[] {
  return (["crash", "wrong picture", "unexpected answer", "error in the browser"] as const).map((kind) => {
    const number = breaches.filter((one) => one.kind === kind).length;
    return [kind, String(number), "none", number > 0 ? "BREACH" : "ok"];
  });
}

function heapLine(heap: Heap, judgesHeap: boolean): Line {
  const figure = `${heap.first.toFixed(1)} MB, then ${heap.last.toFixed(1)} MB`;
  if (!judgesHeap) return [`heap, ${heap.auth}`, figure, "", ""];
  return [`heap, ${heap.auth}`, figure, `ratio at most ${FLAT}`, isGrowing(heap) ? "BREACH" : "ok"];
}
