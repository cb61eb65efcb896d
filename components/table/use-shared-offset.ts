"use client";

import { useMemo } from "react";
import { useNow } from "@/components/shell/now";
import { useZone } from "@/components/shell/zone";
import { sharedOffset } from "@/lib/time/format";

/**
 * For the head of a column of times: the offset from UTC that all of them have in the reader's zone (now's, where there is
 * no row); null where they differ, and each row says its own. `timeOf` must be the same function between renders.
 */
export function useSharedOffset<Row>(rows: readonly Row[], timeOf: (row: Row) => string): string | null {
  const { zone } = useZone();
  const now = useNow();
  return useMemo(
    () => sharedOffset(rows.length > 0 ? rows.map(timeOf) : [now], zone),
    [rows, timeOf, now, zone],
  );
}
