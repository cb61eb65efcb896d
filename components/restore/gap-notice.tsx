import { Notice } from "@/components/ui/notice";
import type { Picker } from "./use-picker";

interface GapNoticeProps {
  readonly picker: Picker;
  readonly gapsKnown: boolean;
  /** The Atlas role that reading restore jobs needs. */
  readonly jobsRole: string;
}

/** What may stand in the way although the point is inside the window. */
export function GapNotice({ picker: { place }, gapsKnown, jobsRole }: GapNoticeProps) {
  const gap = place?.place === "inside" ? place.gap : null;
  if (gap) {
    return (
      <div className="mt-4">
        <Notice title="Atlas may refuse this point" tone="wait" alert>
          {gap.reason}
        </Notice>
      </div>
    );
  }
  return (
    <p className="mt-4 text-[0.78125rem] text-ink-3">
      {gapsKnown
        ? "Restores into this instance are taken into account: its own, and those from other instances of the project whose restore jobs can be read."
        : `Whether a restore into this instance has left a gap is not known: its restore jobs could not be read, which needs the role ${jobsRole}.`}{" "}
      Atlas has the last word, also about the last minutes before now.
    </p>
  );
}
