"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";

interface CopyButtonProps {
  /** What goes to the clipboard. */
  readonly text: string;
  /** What the button says; also its accessible name. */
  readonly label?: string;
  readonly className?: string;
}

type Outcome = "idle" | "copied" | "refused";

const WORDS_FOR_MS = 2_000;

/** Says what happened, also when the browser refuses (no focus, plain http on another host). */
export function CopyButton({ text, label = "Copy", className = "control" }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<Outcome>("idle");
  const copy = async () => {
    setOutcome(await writeClipboard(text));
    setTimeout(() => setOutcome("idle"), WORDS_FOR_MS);
  };
  const Icon = outcome === "copied" ? Check : Copy;
  return (
    <button type="button" onClick={copy} className={className}>
      <Icon size={14} aria-hidden />
      <span aria-live="polite">{WORDS[outcome] ?? label}</span>
    </button>
  );
}

const WORDS: Readonly<Partial<Record<Outcome, string>>> = {
  copied: "Copied",
  refused: "Press Ctrl+C instead",
};

async function writeClipboard(text: string): Promise<Outcome> {
  try {
    await navigator.clipboard.writeText(text);
    return "copied";
  } catch {
    return "refused";
  }
}
