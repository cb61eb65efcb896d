"use client";

import { Download } from "lucide-react";
import type { ExportedFile, ExportFormat } from "@/lib/export/exported-file";

interface ExportButtonsProps {
  /** Writes the file. It loads the writers itself: most visitors never export. */
  readonly make: (format: ExportFormat) => Promise<ExportedFile>;
}

export function ExportButtons({ make }: ExportButtonsProps) {
  return (
    <div className="flex gap-2">
      {(["csv", "json"] as const).map((format) => (
        <button key={format} type="button" className="chip" onClick={() => void save(make(format))}>
          <Download size={13} aria-hidden />
          Export {format.toUpperCase()}
        </button>
      ))}
    </div>
  );
}

async function save(made: Promise<ExportedFile>): Promise<void> {
  const { name, type, text } = await made;
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
