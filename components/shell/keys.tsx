"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { areKeysOn } from "./keys-preference";
import { moveThroughRows } from "./move-through-rows";

/** Comes when it is first asked for. */
const KeysDialog = lazy(async () => ({ default: (await import("./keys-dialog")).KeysDialog }));

/** Keys for the whole page: `/` to the filter, arrows through the rows, `?` for what there is. */
export function Keys() {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (actOn(event, () => setOpen(true))) event.preventDefault();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="control absolute -top-20 left-3 z-10 focus:top-3 print:hidden"
      >
        Keyboard shortcuts
      </button>
      {open && (
        <Suspense>
          <KeysDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

/** Whether the key meant something here. */
function actOn({ key, shiftKey, target }: KeyboardEvent, showKeys: () => void): boolean {
  // With Shift, arrows mark text.
  if ((key === "ArrowDown" || key === "ArrowUp") && !shiftKey)
    return moveThroughRows(key === "ArrowDown" ? 1 : -1);
  if (isTyping(target) || !areKeysOn()) return false;
  if (key === "?") {
    showKeys();
    return true;
  }
  return key === "/" && focusFilter();
}

/** Where a character is text, and nothing else. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest("input, textarea, select, dialog") !== null;
}

function focusFilter(): boolean {
  const filter = document.querySelector<HTMLInputElement>("main input[type=search]");
  filter?.focus();
  filter?.select();
  return filter !== null;
}
