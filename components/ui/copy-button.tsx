"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";

interface CopyButtonProps {
  /** What goes to the clipboard; a function where only the browser knows it. */
  readonly text: string | (() => string);
  /** What the button says; also its accessible name. */
  readonly label?: string;
  readonly className?: string;
  readonly onCopy?: () => void;
}

type Outcome = "idle" | "copied" | "refused";

const WORDS_FOR_MS = 2_000;

/** Says what happened, also when the browser refuses (no focus, plain http on another host). */
export function CopyButton({ text, label = "Copy", className = "control", onCopy }: CopyButtonProps) {
  const [last, setLast] = useState<{
    readonly of: CopyButtonProps["text"];
    readonly outcome: Outcome;
  } | null>(null);
  // Another text has not been copied, however short ago the last one was.
  const outcome = last && (last.of === text || typeof text !== "string") ? last.outcome : "idle";
  const copy = async () => {
    onCopy?.();
    const result = { of: text, outcome: await writeClipboard(typeof text === "string" ? text : text()) };
    setLast(result);
    setTimeout(() => setLast((shown) => (shown === result ? null : shown)), WORDS_FOR_MS);
  };
  const Icon = outcome === "copied" ? Check : Copy;
  return (
    <>
      <button type="button" onClick={copy} className={className}>
        <Icon size={14} aria-hidden />
        {WORDS[outcome] ?? label}
      </button>
      {/* Not the button's own words: their way back to the label would be spoken too. */}
      <span aria-live="polite" className="sr-only">
        {WORDS[outcome]}
      </span>
    </>
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
