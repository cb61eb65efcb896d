import Link from "next/link";
import { Fact, Facts } from "@/components/ui/facts";
import { Time } from "@/components/ui/time";
import { formatBytes } from "@/lib/backups/bytes";
import { kinds } from "@/lib/backups/kinds";
import type { InstanceRef, Snapshot } from "@/lib/backups/model";
import { paths } from "@/lib/paths";

/** What restoring it as a whole means. */
export function ChosenSnapshot({ instanceRef, snapshot }: { instanceRef: InstanceRef; snapshot: Snapshot }) {
  const { id, takenAt, expiresAt, storageSizeBytes, mongodVersion } = snapshot;
  return (
    <div className="mt-4.5">
      <Facts>
        <Fact name="Snapshot ID">
          <Link
            href={paths.snapshot({ ...instanceRef, snapshotId: id })}
            prefetch={false}
            className="target break-all font-mono text-[0.8125rem] underline-offset-2 hover:underline"
          >
            {id}
          </Link>
        </Fact>
        <Fact name="Taken">
          <Time at={takenAt} year showZone age />
        </Fact>
        <Fact name="Not in it">everything written after that</Fact>
        {kinds[instanceRef.kind].capabilities.sizes && (
          <Fact name="Stored size">{storageSizeBytes === null ? "—" : formatBytes(storageSizeBytes)}</Fact>
        )}
        <Fact name="MongoDB">{mongodVersion ?? "—"}</Fact>
        <Fact name="Expires">{expiresAt ? <Time at={expiresAt} showZone age /> : "Atlas does not say"}</Fact>
      </Facts>
    </div>
  );
}
