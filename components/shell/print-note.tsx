"use client";

import { useQueryClient } from "@tanstack/react-query";
import type { Answer } from "@/lib/backups/answer";
import { formatInstant } from "@/lib/time/format";
import { UTC } from "@/lib/time/zones";
import { usePrinting } from "./use-printing";

/** What a sheet of paper must say by itself: of what it is, when it was made, and how old what it shows was. */
export function PrintNote({ of }: { of: string }) {
  const client = useQueryClient();
  const printedAt = usePrinting();
  if (printedAt === null) return null;
  const answers = client.getQueriesData<Answer<unknown>>({ type: "active" }).map(([, answer]) => answer);
  const oldest = answers.flatMap((answer) => answer?.fetchedAt ?? []).sort()[0];
  return (
    <p className="mb-4 hidden border-line border-b pb-2 text-[0.78125rem] text-ink-2 print:block">
      {`Snapwatch · ${of} · printed ${onPaper(printedAt)}`}
      {oldest !== undefined && `, from what Atlas listed at ${onPaper(Date.parse(oldest))}`}
    </p>
  );
}

function onPaper(at: number): string {
  return `${formatInstant(at, UTC, { year: true })} UTC`;
}
