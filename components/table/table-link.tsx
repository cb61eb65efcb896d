"use client";

import { InPlaceLink, type InPlaceLinkProps } from "@/components/ui/in-place-link";
import type { TableChange } from "./table-state";
import { useTableControl } from "./use-table";

interface TableLinkProps extends InPlaceLinkProps {
  readonly to: TableChange;
}

export function TableLink({ to, ...props }: TableLinkProps) {
  const { href, change } = useTableControl();
  return <InPlaceLink href={href(to)} follow={() => void change(to)} {...props} />;
}
