import { rowLink } from "@/components/ui/row-link";

/**
 * Moves the focus to the link of the next row (`by` 1) or of the one before (-1). Only from a row, or down from the
 * filter: anywhere else the arrows scroll. Whether it has moved.
 */
export function moveThroughRows(by: 1 | -1): boolean {
  const from = document.activeElement;
  const links = Array.from(document.querySelectorAll("main tbody tr"), rowLink).filter(
    (link) => link !== null,
  );
  const row = from?.closest("tr");
  const current = row ? links.findIndex((link) => row.contains(link)) : -1;
  const isFilter = from instanceof HTMLInputElement && from.type === "search";
  if (current < 0 && !(isFilter && by === 1)) return false;
  const next = links[current + by];
  next?.focus();
  return next !== undefined;
}
