"use client";

import { Contrast } from "lucide-react";
import { THEME_COOKIE, writePreference } from "./cookies";

/** Flips what is on screen now; until first used, the system's preference rules. */
function flipTheme() {
  const root = document.documentElement;
  const dark = root.dataset.theme
    ? root.dataset.theme === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
  const theme = dark ? "light" : "dark";
  root.dataset.theme = theme;
  writePreference(THEME_COOKIE, theme);
}

export function ThemeSwitch() {
  return (
    <button
      type="button"
      onClick={flipTheme}
      aria-label="Switch between light and dark"
      className="grid size-[1.875rem] place-items-center rounded-control border border-line text-ink-2 hover:border-ink-3"
    >
      <Contrast size={15} aria-hidden />
    </button>
  );
}
