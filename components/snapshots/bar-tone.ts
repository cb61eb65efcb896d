import type { Snapshot } from "@/lib/backups/model";

/** The colour of a snapshot's bar: its status, and of a completed one whether it is of the highest frequency. */
export function barTone({ status, frequencyType }: Snapshot): string {
  if (status === "failed") return "bg-bad";
  if (status === "inProgress") return "bg-run";
  if (status === "queued") return "bg-wait";
  if (status !== "completed") return "bg-ink-3";
  return frequencyType === "hourly" ? "bg-bar" : "bg-bar-strong";
}
