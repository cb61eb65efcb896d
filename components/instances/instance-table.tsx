import Link from "next/link";
import { Age } from "@/components/ui/age";
import { kinds } from "@/lib/backups/kinds";
import type { Instance } from "@/lib/backups/model";
import { formatRegion, formatState } from "@/lib/backups/words";
import { paths } from "@/lib/paths";

/** By project, then by name: the order a person would look in. */
function inOrder(a: Instance, b: Instance): number {
  return (
    (a.projectName ?? a.projectId).localeCompare(b.projectName ?? b.projectId, "en") ||
    a.name.localeCompare(b.name, "en")
  );
}

export function InstanceTable({ instances }: { instances: readonly Instance[] }) {
  return (
    <div className="panel mt-5 overflow-hidden">
      <table className="facts-table" aria-label="Instances">
        <thead>
          <tr>
            <th scope="col">Instance</th>
            <th scope="col">State</th>
            <th scope="col">Backup</th>
            <th scope="col">MongoDB</th>
            <th scope="col">Region</th>
            <th scope="col">Created</th>
          </tr>
        </thead>
        <tbody>
          {instances.toSorted(inOrder).map((instance) => (
            <InstanceRow
              key={`${instance.projectId} ${instance.kind} ${instance.name}`}
              instance={instance}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function InstanceRow({ instance }: { instance: Instance }) {
  return (
    <tr>
      <td>
        <Link
          href={paths.instance(instance)}
          prefetch={false}
          className="font-[550] underline-offset-2 hover:underline"
        >
          {instance.name}
        </Link>
        <div className="text-[0.78125rem] text-ink-3">
          {instance.projectName ?? instance.projectId} · {kinds[instance.kind].label}
        </div>
      </td>
      <td data-label="State">{formatState(instance.stateName)}</td>
      <td data-label="Backup">
        <BackupCell instance={instance} />
      </td>
      <td data-label="MongoDB">{instance.mongoDBVersion ?? "—"}</td>
      <td data-label="Region">{formatRegion(instance)}</td>
      <td data-label="Created">{instance.createDate ? <Age at={instance.createDate} /> : "—"}</td>
    </tr>
  );
}

/** "No backup" is news; that Atlas does not say is not the same. */
function BackupCell({ instance: { backup, backupState } }: { instance: Instance }) {
  if (backup) return backup.option;
  return backupState === "off" ? (
    <span className="font-medium text-bad">No backup</span>
  ) : (
    "Atlas does not say"
  );
}
