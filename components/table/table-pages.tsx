"use client";

import { PageLinks } from "@/components/ui/page-links";
import { TableLink } from "./table-link";

interface TablePagesProps {
  readonly page: number;
  readonly pageCount: number;
  /** Rows on all pages. */
  readonly rowCount: number;
}

export function TablePages({ rowCount, ...pages }: TablePagesProps) {
  return (
    <PageLinks
      {...pages}
      total={`${rowCount.toLocaleString("en-US")} rows`}
      link={({ number, ...props }) => (
        <TableLink key={number} to={{ page: number }} {...props}>
          {number}
        </TableLink>
      )}
    />
  );
}
