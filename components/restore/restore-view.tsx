"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { WhereItWent } from "@/components/instance/where-it-went";
import { useNow } from "@/components/shell/now";
import { AnswerView } from "@/components/ui/answer-view";
import type { InstanceRef, RestoreWindowBody } from "@/lib/backups/model";
import { windowAt } from "@/lib/backups/restore-point";
import { restoreWindowQuery } from "@/lib/queries/answers";
import { NoWindow } from "./no-window";
import { RestoreNotices } from "./restore-notices";
import { RestorePicker } from "./restore-picker";
import { RestoreSkeleton } from "./restore-skeleton";
import { SnapshotRestore } from "./snapshot-restore";
import { useRestoreParams } from "./use-restore-params";

interface RestoreViewProps {
  readonly instanceRef: InstanceRef;
  /** Where the dashboard finds Atlas: commands go there too. */
  readonly atlasBaseUrl: string;
}

export function RestoreView({ instanceRef, atlasBaseUrl }: RestoreViewProps) {
  const { data } = useQuery(restoreWindowQuery(instanceRef));
  return (
    <div className="mt-6">
      <AnswerView
        answer={data}
        skeleton={<RestoreSkeleton />}
        explain={(problem) => <WhereItWent instanceRef={instanceRef} problem={problem} />}
      >
        {(window) => (
          <>
            <RestoreNotices instanceRef={instanceRef} restores={window.restores} />
            <Restore instanceRef={instanceRef} atlasBaseUrl={atlasBaseUrl} window={window} />
          </>
        )}
      </AnswerView>
    </div>
  );
}

function Restore({ window, ...page }: RestoreViewProps & { window: RestoreWindowBody }) {
  const [{ snapshot }] = useRestoreParams();
  const now = useNow(1_000);
  const open = useMemo(() => windowAt(window, now), [window, now]);
  // Chosen once: what moves under the reader's hands would be another second with every look.
  const [newest, setNewest] = useState(open?.latest ?? null);
  if (newest === null && open) setNewest(open.latest);

  if (snapshot === null && open && newest !== null) {
    return <RestorePicker {...page} window={open} gapsKnown={window.gapsKnown} newest={newest} />;
  }
  return (
    <>
      {open === null && <NoWindow reason={window.reason} />}
      <SnapshotRestore {...page} hasWindow={open !== null} />
    </>
  );
}
