"use client";

import type { ReactNode } from "react";
import type { InstanceRef } from "@/lib/backups/model";
import { NO_TARGET, type RestoreSource } from "@/lib/backups/restore-request";
import { CommandChoice } from "./command-choice";
import { CopyLink } from "./copy-link";
import { TargetFields } from "./target-fields";
import { useRestoreTarget } from "./use-restore-params";

interface TakeawayProps {
  readonly instanceRef: InstanceRef;
  readonly atlasBaseUrl: string;
  /** null where there is nothing that can be restored: no command then. */
  readonly source: RestoreSource | null;
  readonly link: { readonly label: string; readonly path: string | null };
  /** What to know before, or instead of, the command. */
  readonly children?: ReactNode;
}

/** Where to restore to, and what to run. */
export function Takeaway({ instanceRef, atlasBaseUrl, source, link, children }: TakeawayProps) {
  const [target] = useRestoreTarget();
  return (
    <section
      aria-label="What to run"
      className="panel break-inside-avoid grid min-w-0 content-start gap-3.5 px-4.5 py-4.5"
    >
      <TargetFields instanceRef={instanceRef} />
      {children}
      {source && (
        <CommandChoice
          request={{ from: instanceRef, source, target: target ?? NO_TARGET }}
          atlasBaseUrl={atlasBaseUrl}
        >
          <CopyLink {...link} />
        </CommandChoice>
      )}
      {!source && <CopyLink {...link} />}
    </section>
  );
}
