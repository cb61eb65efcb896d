"use client";

import { type FormEvent, useId, useState } from "react";
import { readTime } from "@/lib/time/read-time";
import { TimeEcho } from "./time-echo";
import type { Picker } from "./use-picker";

/** What was pasted into another field: it stands here from the beginning, and has been applied where it could be. */
export interface Pasted {
  readonly text: string;
  readonly refused: boolean;
}

export const NOTHING_PASTED: Pasted = { text: "", refused: false };

interface PasteTimeProps {
  readonly picker: Picker;
  readonly pasted: Pasted;
}

/** Whatever is at hand at 3 a.m.: a log line, a Unix time, an ObjectId, "2 h ago". Read as it is typed. */
export function PasteTime({ picker, pasted }: PasteTimeProps) {
  const { zone, now } = picker;
  const [text, setText] = useState(pasted.text);
  const [justBefore, setJustBefore] = useState(false);
  const [refused, setRefused] = useState(pasted.refused);
  const echo = useId();
  // What was typed is what counts: "2 h ago" is read when it is typed, and moves no more while it stands there.
  const [typedAt, setTypedAt] = useState(now);
  const reading = text.trim() === "" ? null : readTime(text, { zone, now: typedAt });
  const earlier = justBefore ? 1 : 0;

  const reached = reading?.kind === "instant" && picker.at === reading.seconds - earlier;
  // Ticked after the text was applied, it moves the point too: page and echo never tell two seconds.
  const goEarlier = (wanted: boolean) => {
    setJustBefore(wanted);
    if (reached) picker.choose(reading.seconds - (wanted ? 1 : 0));
  };
  const apply = (event: FormEvent) => {
    event.preventDefault();
    if (reading?.kind === "instant") picker.choose(reading.seconds - earlier);
    setRefused(reading !== null && reading.kind !== "instant");
  };
  return (
    <form onSubmit={apply} className="mt-4 print:hidden">
      <div className="flex flex-wrap items-end gap-2">
        <label className="min-w-0 flex-1 basis-48 text-[0.8125rem] text-ink-2">
          Paste a time
          <input
            type="text"
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setTypedAt(now);
              setRefused(false);
            }}
            aria-describedby={echo}
            aria-invalid={refused}
            placeholder="a log line, 1795340850, ObjectId(…), 2 h ago"
            autoComplete="off"
            spellCheck={false}
            className="field mt-1 block w-full font-mono text-[0.8125rem]"
          />
        </label>
        <button type="submit" className="control h-9.5 pointer-coarse:h-11">
          Go there
        </button>
      </div>
      <label className="target mt-1.5 inline-flex items-center gap-2 text-[0.8125rem] text-ink-2">
        <input type="checkbox" checked={justBefore} onChange={(event) => goEarlier(event.target.checked)} />
        Just before it: one second earlier
      </label>
      <div id={echo} aria-live="polite" className="mt-1 min-h-5 text-[0.8125rem]">
        {reading && (
          <TimeEcho
            reading={reading}
            zone={zone}
            earlier={earlier}
            reached={reached}
            refused={refused}
            choose={picker.choose}
          />
        )}
      </div>
    </form>
  );
}
