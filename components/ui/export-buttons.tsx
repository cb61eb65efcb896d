"use client";

import { Download } from "lucide-react";
import { useState } from "react";
import type { ExportedFile, ExportFormat } from "@/lib/export/exported-file";

interface ExportButtonsProps {
  /** Writes the file. It loads the writers itself: most visitors never export. */
  readonly make: (format: ExportFormat) => Promise<ExportedFile>;
}

export function ExportButtons({ make }: ExportButtonsProps) {
  const [failed, setFailed] = useState(false);
  const write = async (format: ExportFormat) => {
    try {
      save(await make(format));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <div className="flex flex-wrap items-center gap-2">
      {(["csv", "json"] as const).map((format) => (
        <button key={format} type="button" className="chip" onClick={() => void write(format)}>
          <Download size={13} aria-hidden />
          Export {format.toUpperCase()}
        </button>
      ))}
      {failed && (
        <p role="alert" className="text-[0.8125rem] text-bad">
          Nothing was exported: not all of it could be loaded. Try again.
        </p>
      )}
    </div>
  );
}

function save({ name, type, text }: ExportedFile): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
