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

function NoCommand({ picker: { at, place, draft, halfTyped, window, zone } }: { picker: Picker }) {
  if (at === null || place?.place === "inside") {
    return (
      <Notice title="No command yet" tone="wait">
        {draft || halfTyped ? "The date and time beside it do not name one second." : "No point is chosen."}
      </Notice>
    );
  }
  return (
    <Notice
      title={
        place?.place === "before" ? "This point can no longer be restored" : "Outside the restore window"
      }
      tone="bad"
      alert
    >
      {outsideWords(at, window, zone)} Your choice stays here; choose another point to get a command.
    </Notice>
  );
}
