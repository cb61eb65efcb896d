import type { Snapshot } from "@/lib/backups/model";

/**
 * How a snapshot's bar looks: its status, and of a completed one whether it is of the highest frequency, each in colour and
 * in shape. A failed one is short, and has a cross.
 */
export function barLook({ status, frequencyType }: Snapshot): string {
  if (status === "failed") return "bg-bad";
  if (status === "inProgress") return "bar-half";
  if (status === "queued") return "bar-hollow";
  if (status !== "completed") return "bar-parts";
  return frequencyType === "hourly" ? "max-w-[3px] bg-bar max-sm:max-w-[2px]" : "bg-bar-strong";
}
