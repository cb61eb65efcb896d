import type { Verdict } from "./schedule/verdict";
import type { VerdictGroup } from "./verdict-groups";

/** What a screen calls a verdict; the reason stands beside it. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  noBackup: "No backup",
  failed: "Failed",
  late: "Late",
  missing: "Slot missing",
  running: "Running",
  due: "Due now",
  waiting: "Waiting for the first",
  good: "On schedule",
  unknown: "Not known",
};

/** What it calls all that have the same thing done about them. */
export const VERDICT_GROUP_WORDS: Readonly<Record<VerdictGroup, string>> = {
  look: "Needs a look",
  running: "Running",
  good: "On schedule",
  unknown: "Not known",
};

/** What somebody can do about it; what needs nothing done has none. */
export const VERDICT_ADVICE: Readonly<Partial<Record<Verdict, string>>> = {
  failed: "The next slot tries again; if that fails too, ask MongoDB support.",
  late: "Look at the instance and its backup in Atlas; if nothing there explains it, ask MongoDB support.",
};
