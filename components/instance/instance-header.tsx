import Link from "next/link";
import { CopyButton } from "@/components/ui/copy-button";
import { kinds } from "@/lib/backups/kinds";
import type { Instance, InstanceRef } from "@/lib/backups/model";
import { formatRegion, formatState } from "@/lib/backups/words";
import { paths } from "@/lib/paths";
import type { InstanceTab } from "./instance-tabs";

interface InstanceHeaderProps {
  readonly instanceRef: InstanceRef;
  /** null until Atlas has said. */
  readonly instance: Instance | null;
  /** The page that this stands on: no button leads where one is. */
  readonly tab: InstanceTab;
  /** Nothing can be done with an instance that Atlas does not find. */
  readonly isThere: boolean;
}

export function InstanceHeader({ instanceRef, instance, tab, isThere }: InstanceHeaderProps) {
  const { label, commands, capabilities } = kinds[instanceRef.kind];
  const { list } = tab === "restore-jobs" ? commands.restores : commands;
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
      <div className="min-w-0">
        <h1 className="break-words font-[620] text-[1.625rem] leading-tight tracking-[-0.02em]">
          {instanceRef.name}
        </h1>
        <ul className="mt-1.5 flex min-h-5 flex-wrap gap-x-3.5 gap-y-1 text-[0.8125rem] text-ink-2">
          <li>
            <b className="font-medium text-ink">{label}</b>
            {instance && ` on ${formatRegion(instance)}`}
          </li>
          {instance?.mongoDBVersion && (
            <li>
              MongoDB <b className="font-medium text-ink">{instance.mongoDBVersion}</b>
            </li>
          )}
          {instance?.stateName && <li className="font-medium text-ink">{formatState(instance.stateName)}</li>}
          {instance?.projectName && <li>{instance.projectName} project</li>}
          {instance?.tags.map(({ key, value }) => (
            <li key={`${key}=${value}`} className="font-mono text-[0.75rem]">
              {key}={value}
            </li>
          ))}
        </ul>
      </div>
      <div className="ml-auto flex gap-2 print:hidden">
        {isThere && tab !== "restore" && (
          <>
            <CopyButton text={list(instanceRef)} label="Copy CLI" className="control px-3.5 py-2" />
            <Link
              href={paths.restore(instanceRef)}
              prefetch={false}
              className={`control target px-3.5 py-2 ${instance?.backupState === "off" ? "" : "primary"}`}
            >
              {capabilities.pointInTime ? "Pick a restore point" : "Restore a snapshot"}
            </Link>
          </>
        )}
      </div>
    </div>
  );
}
