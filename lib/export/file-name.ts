import { isoUtc } from "@/lib/time/parse-instant";

const LONGEST_NAME = 80;

/** "orders-prod-snapshots-20261123T203418Z.csv"; `now` in epoch ms. Only characters that every file system takes. */
export function exportFileName(
  instanceName: string,
  subject: string,
  extension: string,
  now: number,
): string {
  const name = instanceName
    .replace(/[^A-Za-z0-9._-]+/g, "-")
    .replace(/^[.-]+/, "")
    .slice(0, LONGEST_NAME);
  const time = isoUtc(now).replace(/[-:]/g, "");
  return `${name || "instance"}-${subject}-${time}.${extension}`;
}
