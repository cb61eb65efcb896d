"use client";

import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { kinds } from "@/lib/backups/kinds";
import type { InstanceRef, Snapshot } from "@/lib/backups/model";
import type { OpenWindow } from "@/lib/backups/restore-point";
import { snapshotsQuery } from "@/lib/queries/answers";
import { readTime } from "@/lib/time/read-time";
import { GapNotice } from "./gap-notice";
import { NOTHING_PASTED, PasteTime } from "./paste-time";
import { PointFacts } from "./point-facts";
import { PointPresets } from "./point-presets";
import { PointTakeaway } from "./point-takeaway";
import { TimeFields } from "./time-fields";
import { RestoreTimeline } from "./timeline/restore-timeline";
import { usePicker } from "./use-picker";

interface RestorePickerProps {
  readonly instanceRef: InstanceRef;
  readonly atlasBaseUrl: string;
  readonly window: OpenWindow;
  readonly gapsKnown: boolean;
  readonly newest: number;
}

const NONE: readonly Snapshot[] = [];

/** Finding the second, what restoring it means, and the command to leave with. */
export function RestorePicker({ instanceRef, atlasBaseUrl, window, gapsKnown, newest }: RestorePickerProps) {
  const snapshots = useQuery(snapshotsQuery(instanceRef)).data?.value?.snapshots ?? NONE;
  const picker = usePicker(window, newest);
  // The point moves with the finger or key; what it means is written in the frame after.
  const settled = useDeferredValue(picker);
  const [pasted, setPasted] = useState(NOTHING_PASTED);
  const [pastes, setPastes] = useState(0);
  const paste = (text: string) => {
    const reading = readTime(text, picker);
    if (reading.kind === "instant") picker.choose(reading.seconds);
    setPasted({ text, refused: reading.kind !== "instant" });
    setPastes(pastes + 1);
  };
  return (
    <>
      {picker.malformed && (
        <div className="mb-4">
          <Notice title="The point in this address makes no sense" tone="wait" alert>
            “at” must be a whole number of seconds since 1970, in UTC. No point is chosen: pick one below.
          </Notice>
        </div>
      )}
      <RestoreTimeline picker={picker} snapshots={snapshots} />
      <div className="mt-5 grid items-start gap-5 lg:grid-cols-[1.25fr_1fr]">
        <section aria-label="The point in time" className="panel min-w-0 px-4.5 py-4.5">
          <TimeFields picker={picker} onPaste={paste} />
          <PointPresets picker={picker} />
          <PasteTime key={pastes} picker={picker} pasted={pasted} />
          <hr className="my-4.5 border-line border-t" />
          <PointFacts picker={settled} snapshots={snapshots} instanceRef={instanceRef} />
          <GapNotice
            picker={settled}
            gapsKnown={gapsKnown}
            jobsRole={kinds[instanceRef.kind].restore.jobsRole}
          />
        </section>
        <PointTakeaway picker={settled} instanceRef={instanceRef} atlasBaseUrl={atlasBaseUrl} />
      </div>
    </>
  );
}
