"use client";

import { useState } from "react";
import { speakInstant } from "@/lib/time/spoken";
import { instantsOf } from "@/lib/time/wall-time";
import { zonedParts } from "@/lib/time/zoned-parts";
import type { Picker } from "./use-picker";

interface Preset {
  readonly words: string;
  /** Seconds since 1970; `now` in epoch ms by Atlas's clock. */
  readonly at: (now: number, zone: string) => number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;

const PRESETS: readonly Preset[] = [
  { words: "Newest", at: (now) => seconds(now) },
  { words: "5 min ago", at: (now) => seconds(now) - 5 * MINUTE },
  { words: "1 h ago", at: (now) => seconds(now) - HOUR },
  { words: "24 h ago", at: (now) => seconds(now) - 24 * HOUR },
  { words: "Start of today", at: startOfDay },
];

/** Each becomes a fixed second the moment it is pressed. */
export function PointPresets({ picker }: { picker: Picker }) {
  const { now, zone } = picker;
  const [chosen, setChosen] = useState("");
  const choose = ({ words, at }: Preset) => {
    const second = at(now, zone);
    picker.choose(second);
    setChosen(`${words}: ${speakInstant(second * 1_000, zone)}`);
  };
  return (
    <fieldset className="mt-3 flex flex-wrap gap-2 print:hidden" aria-label="Presets">
      {PRESETS.map((preset) => (
        <button
          key={preset.words}
          type="button"
          className="chip"
          onClick={() => choose(preset)}
          // Once the reader is elsewhere, it need not be the point any more.
          onBlur={() => setChosen("")}
        >
          {preset.words}
        </button>
      ))}
      <p aria-live="polite" className="sr-only">
        {chosen}
      </p>
    </fieldset>
  );
}

function seconds(ms: number): number {
  return Math.floor(ms / 1_000);
}

/** Where clocks jump over midnight, the day starts at the first second that it has. */
function startOfDay(now: number, zone: string): number {
  const today = { ...zonedParts(now, zone), minute: 0, second: 0 };
  const midnight = Array.from({ length: 24 }, (_, hour) => instantsOf({ ...today, hour }, zone)[0]);
  return seconds(midnight.find((at) => at !== undefined) ?? now);
}
