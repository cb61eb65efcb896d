"use client";

import { Printer } from "lucide-react";

export function PrintButton() {
  return (
    <button type="button" className="chip" onClick={() => window.print()}>
      <Printer size={13} aria-hidden />
      Print
    </button>
  );
}
