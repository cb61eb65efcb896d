"use client";

import { useEffect, useRef, useState } from "react";
import { areKeysOn, turnKeys } from "./keys-preference";

const KEYS = [
  ["/", "to the filter"],
  ["↓ ↑", "from the filter into the rows, and through them"],
  ["Enter", "opens the row"],
  ["?", "this list"],
  ["Esc", "closes what is open"],
] as const;

/** The browser's own dialog does Escape, the focus and what is behind. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [on, setOn] = useState(areKeysOn);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="keys-title"
      onClose={onClose}
      className="m-auto w-96 max-w-[calc(100vw-2rem)] rounded-surface border border-line bg-panel p-5 text-ink shadow-lg backdrop:bg-black/40"
    >
      <h2 id="keys-title" className="font-semibold text-base">
        Keyboard shortcuts
      </h2>
      <dl className="mt-3 grid grid-cols-[5rem_1fr] gap-y-2">
        {KEYS.map(([keys, words]) => (
          <div key={keys} className="contents">
            <dt>
              {keys.split(" ").map((key) => (
                <kbd
                  key={key}
                  className="mr-1 rounded border border-line bg-line-2 px-1.5 py-0.5 font-mono text-[0.78125rem]"
                >
                  {key}
                </kbd>
              ))}
            </dt>
            <dd className="text-ink-2">{words}</dd>
          </div>
        ))}
      </dl>
      <label className="target mt-4 flex items-center gap-2 text-[0.8125rem]">
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => {
            turnKeys(event.target.checked);
            setOn(event.target.checked);
          }}
        />
        Keys of a single character (/ and ?) are on
      </label>
      <form method="dialog" className="mt-4 text-right">
        <button type="submit" className="control">
          Close
        </button>
      </form>
    </dialog>
  );
}
