"use client";

import { memo } from "react";
import { Notice } from "@/components/ui/notice";
import type { InstanceRef } from "@/lib/backups/model";
import { leavesSoon } from "@/lib/backups/restore-point";
import { outsideWords } from "@/lib/backups/restore-words";
import { paths } from "@/lib/paths";
import { formatInstant, formatOffset } from "@/lib/time/format";
import { Takeaway } from "./takeaway";
import type { Picker } from "./use-picker";

/** Seconds into the window: its first one leaves it while somebody reads what it means. */
const FROM_THE_EDGE = 60;

interface PointTakeawayProps {
  readonly picker: Picker;
  readonly instanceRef: InstanceRef;
  readonly atlasBaseUrl: string;
}

/** The command for the point, or why there is none. Never a command for a second that cannot be restored. */
export const PointTakeaway = memo(function PointTakeaway({
  picker,
  instanceRef,
  atlasBaseUrl,
}: PointTakeawayProps) {
  const { at, place, draft, halfTyped, now, zone } = picker;
  const inside = draft === null && !halfTyped && place?.place === "inside" ? place : null;
  return (
    <Takeaway
      instanceRef={instanceRef}
      atlasBaseUrl={atlasBaseUrl}
      source={inside && { kind: "point", point: inside.point }}
      link={{
        label: "Copy link to this point",
        path: at === null ? null : paths.restorePoint(instanceRef, at),
      }}
    >
      {inside && leavesSoon(inside, now) && (
        <Notice title="About to leave the window" tone="wait" alert>
          This point can be restored until {formatInstant(inside.leavesAt, zone)}{" "}
          {formatOffset(inside.leavesAt, zone)}. Start the restore now, or choose a later point.
        </Notice>
      )}
      {inside === null && <NoCommand picker={picker} />}
    </Takeaway>
  );
});

function NoCommand({ picker }: { picker: Picker }) {
  const { at, place, draft, halfTyped, window, zone } = picker;
  if (at === null || place?.place === "inside") {
    return (
      <Notice title="No command yet" tone="wait">
        {draft || halfTyped ? "The date and time beside it do not name one second." : "No point is chosen."}
      </Notice>
    );
  }
  const isBefore = place?.place === "before";
  const nearest = isBefore ? Math.min(window.earliest + FROM_THE_EDGE, window.latest) : window.latest;
  return (
    <Notice
      title={isBefore ? "This point can no longer be restored" : "Outside the restore window"}
      tone="bad"
      alert
    >
      {outsideWords(at, window, zone)} Your choice stays here; choose another point to get a command.
      <span className="mt-2 block">
        <button type="button" className="control" onClick={() => picker.choose(nearest)}>
          {isBefore ? "Go to the oldest that is left" : "Go to the newest"}
        </button>
      </span>
    </Notice>
  );
}
