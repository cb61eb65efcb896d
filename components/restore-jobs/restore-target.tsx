import { Dash } from "@/components/ui/dash";
import type { InstanceRef, RestoreJob } from "@/lib/backups/model";
import { goesInto } from "@/lib/backups/restore-job";

interface RestoreTargetProps {
  readonly instanceRef: InstanceRef;
  readonly job: RestoreJob;
}

/** Where it went; what goes by its name into another project is told apart. */
export function RestoreTarget({ instanceRef, job }: RestoreTargetProps) {
  const { deliveryType, targetClusterName, targetGroupId } = job;
  if (deliveryType === "download" || targetClusterName === null) return <Dash />;
  const elsewhere = targetGroupId !== null && targetGroupId !== instanceRef.projectId;
  return (
    <div className="min-w-0 break-words">
      {targetClusterName}
      {elsewhere && <span className="block text-[0.78125rem] text-ink-3">in another project</span>}
      {goesInto(job, instanceRef) && (
        <span className="block text-[0.78125rem] text-ink-3">this instance</span>
      )}
    </div>
  );
}
