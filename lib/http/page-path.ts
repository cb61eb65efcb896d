import { isKind } from "@/lib/backups/kinds";
import { isInstanceName, isObjectId } from "@/lib/backups/names";
import { paths } from "@/lib/paths";

const OF_ALL: ReadonlySet<string> = new Set([paths.instances(), paths.connection(), paths.retention()]);

/** What may follow the address of an instance; "id" stands for an id of Atlas. */
const OF_AN_INSTANCE: readonly (readonly string[])[] = [
  [],
  ["restore"],
  ["restore-jobs"],
  ["restore-jobs", "id"],
  ["snapshots", "id"],
];

/** Whether there is a page, whatever Atlas says of what it shows. False for a page whose address is spelled another way. */
export function isPagePath(path: string): boolean {
  if (OF_ALL.has(path)) return true;
  const [, projects, projectId = "", kind = "", name = "", ...rest] = path.split("/");
  return (
    projects === "projects" &&
    isObjectId(projectId) &&
    isKind(kind) &&
    isInstanceName(name) &&
    OF_AN_INSTANCE.some((page) => fits(page, rest))
  );
}

function fits(page: readonly string[], segments: readonly string[]): boolean {
  return (
    page.length === segments.length &&
    page.every((part, index) =>
      part === "id" ? isObjectId(segments[index] ?? "") : part === segments[index],
    )
  );
}
