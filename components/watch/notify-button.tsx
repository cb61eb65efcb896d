"use client";

import { Bell } from "lucide-react";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";

interface NotifyButtonProps {
  /** What the notification says when it has ended. */
  readonly text: string;
  readonly running: boolean;
}

const never = () => () => undefined;

/** The browser's own notification of the end. Permission is asked for on the click, never before. */
export function NotifyButton({ text, running }: NotifyButtonProps) {
  const possible = useSyncExternalStore<boolean | null>(
    never,
    () => "Notification" in window,
    () => null,
  );
  const [wanted, setWanted] = useState<"no" | "yes" | "refused">("no");
  const told = useRef(false);
  useEffect(() => {
    if (running || wanted !== "yes" || told.current) return;
    told.current = true;
    new Notification(text);
  }, [running, wanted, text]);

  if (!running && wanted === "no") return null;
  // Only a browser knows. Until it says, the place is kept: what is below must not move.
  if (possible === null) return <div className="mt-3 h-8.5 print:hidden pointer-coarse:h-11" />;
  if (!possible) return null;
  const ask = async () =>
    setWanted((await Notification.requestPermission()) === "granted" ? "yes" : "refused");
  return (
    <div className="mt-3 print:hidden">
      {wanted === "no" ? (
        <button type="button" className="control" onClick={ask}>
          <Bell size={14} aria-hidden />
          Notify me when it ends
        </button>
      ) : (
        <p className="text-[0.8125rem] text-ink-3">{WORDS[wanted]}</p>
      )}
    </div>
  );
}

const WORDS = {
  yes: "You get a notification when it ends, as long as this page is open.",
  refused:
    "The browser does not allow notifications of this site: its settings say so. The tab's title tells too.",
} as const;
