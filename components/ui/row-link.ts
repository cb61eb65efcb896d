/** The link that a row is named by: the last in the tables of snapshots and jobs, and the only one in the fleet's. */
export function rowLink(row: Element): HTMLAnchorElement | null {
  return row.querySelector<HTMLAnchorElement>('[data-label="ID"] a') ?? row.querySelector("a");
}
