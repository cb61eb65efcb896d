"use client";

import { CopyButton } from "@/components/ui/copy-button";
import { targetQuery } from "./restore-params";
import { useRestoreTarget } from "./use-restore-params";

interface CopyLinkProps {
  readonly label: string;
  /** With its query; null where there is nothing to link to. */
  readonly path: string | null;
}

/** A link to exactly this choice, its target included. */
export function CopyLink({ label, path }: CopyLinkProps) {
  const [target] = useRestoreTarget();
  if (path === null) return null;
  return (
    <CopyButton
      text={() => new URL(path + targetQuery(target), location.href).href}
      label={label}
      className="control justify-self-start px-3.5 py-2 print:hidden"
    />
  );
}
