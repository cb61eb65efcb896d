"use client";

import { Download } from "lucide-react";
import type { TableRow } from "@/lib/backups/table-rows";
import { serverNow } from "@/lib/queries/server-clock";

export interface ExportButtonsProps {
  /** Exactly the filtered rows, of every page, in their order. */
  readonly rows: readonly TableRow[];
  readonly instanceName: string;
}

type Format = "csv" | "json";

export function ExportButtons(props: ExportButtonsProps) {
  return (
    <div className="ml-auto flex gap-2">
      <ExportButton format="csv" {...props} />
      <ExportButton format="json" {...props} />
    </div>
  );
}

function ExportButton({ format, rows, instanceName }: ExportButtonsProps & { format: Format }) {
  return (
    <button type="button" className="chip" onClick={() => save(format, rows, instanceName)}>
      <Download size={13} aria-hidden />
      Export {format.toUpperCase()}
    </button>
  );
}

/** The writers are loaded on the first click: most visitors never export. */
async function save(format: Format, rows: readonly TableRow[], instanceName: string): Promise<void> {
  const { exportFile } = await import("@/lib/export");
  const { name, type, text } = exportFile(format, rows, instanceName, serverNow());
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
