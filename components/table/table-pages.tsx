"use client";

import { PageLinks } from "@/components/ui/page-links";
import { useTableControl } from "./use-table";

interface TablePagesProps {
  readonly page: number;
  readonly pageCount: number;
  /** Rows on all pages. */
  readonly rowCount: number;
}

export function TablePages({ rowCount, ...pages }: TablePagesProps) {
  const { href, change } = useTableControl();
  return (
    <PageLinks
      {...pages}
      total={`${rowCount.toLocaleString("en-US")} rows`}
      href={(page) => href({ page })}
      goTo={(page) => change({ page })}
    />
  );
}
