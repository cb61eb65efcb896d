import { CodeText } from "@/components/ui/code-text";
import { CopyButton } from "@/components/ui/copy-button";
import { Time } from "@/components/ui/time";
import type { RestoreDownload } from "@/lib/backups/model";

interface DownloadLinksProps {
  readonly download: RestoreDownload;
  readonly onHide: () => void;
}

/** The links themselves. Text and no anchors: nothing follows them by itself, and no page tells where it came from. */
export function DownloadLinks({ download: { links, expiresAt }, onHide }: DownloadLinksProps) {
  return (
    <div className="grid min-w-0 gap-2.5">
      {links.map(({ url, replicaSetName }) => (
        <div key={url} className="grid min-w-0 gap-1.5">
          {replicaSetName && <p className="text-[0.78125rem] text-ink-2">{replicaSetName}</p>}
          <CodeText>{url}</CodeText>
          <CopyButton text={url} label="Copy link" className="control justify-self-start" />
        </div>
      ))}
      <p className="text-[0.78125rem] text-ink-2">
        {expiresAt ? (
          <>
            Works until <Time at={expiresAt} showZone age />.
          </>
        ) : (
          "Atlas does not say until when it works."
        )}{" "}
        Whoever has it can read the data.
      </p>
      <button type="button" className="control justify-self-start" onClick={onHide}>
        Hide
      </button>
    </div>
  );
}
