"use client";

import { type FormEvent, useId, useState } from "react";
import { useBrowserZone } from "@/components/shell/zone";
import { formatInstant, formatOffset } from "@/lib/time/format";
import { readTime, type TimeReading } from "@/lib/time/read-time";
import { UTC } from "@/lib/time/zones";
import type { Picker } from "./use-picker";

/** Whatever is at hand at 3 a.m.: a log line, a Unix time, an ObjectId, "2 h ago". Read as it is typed. */
export function PasteTime({ picker }: { picker: Picker }) {
  const { zone, now } = picker;
  const [text, setText] = useState("");
  const [justBefore, setJustBefore] = useState(false);
  const [refused, setRefused] = useState(false);
  const echo = useId();
  // What was typed is what counts: "2 h ago" is read when it is typed, and moves no more while it stands there.
  const [typedAt, setTypedAt] = useState(now);
  const reading = text.trim() === "" ? null : readTime(text, { zone, now: typedAt });
  const earlier = justBefore ? 1 : 0;

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
        <input
          type="checkbox"
          checked={justBefore}
          onChange={(event) => setJustBefore(event.target.checked)}
        />
        Just before it: one second earlier
      </label>
      <div id={echo} aria-live="polite" className="mt-1 min-h-5 text-[0.8125rem]">
        {reading && (
          <Echo reading={reading} zone={zone} earlier={earlier} refused={refused} choose={picker.choose} />
        )}
      </div>
    </form>
  );
}

interface EchoProps {
  readonly reading: TimeReading;
  readonly zone: string;
  /** Seconds that the point is to be before what was read. */
  readonly earlier: number;
  /** Enter was pressed on something that is no single second. */
  readonly refused: boolean;
  readonly choose: (at: number) => void;
}

/** What the text was read as, before anything is done with it. */
function Echo({ reading, zone, earlier, refused, choose }: EchoProps) {
  if (reading.kind === "unreadable") {
    return (
      <p role={refused ? "alert" : undefined} className={refused ? "text-bad" : "text-ink-2"}>
        {reading.reason}
      </p>
    );
  }
  if (reading.kind === "choice") {
    return (
      <fieldset>
        <legend className={refused ? "font-medium text-wait" : "text-ink-2"}>{reading.question}</legend>
        <div className="mt-1 flex flex-wrap gap-2">
          {reading.choices.map(({ label, seconds }) => (
            <button key={seconds} type="button" className="chip" onClick={() => choose(seconds - earlier)}>
              {label}
            </button>
          ))}
        </div>
      </fieldset>
    );
  }
  return (
    <p className="text-ink-2">
      Read as {reading.form}: <InZones seconds={reading.seconds - earlier} zone={zone} />
      {reading.note && <span className="text-ink-3"> {reading.note}</span>}
    </p>
  );
}

/** In UTC and in the reader's own zone, or the one that the page is in. */
function InZones({ seconds, zone }: { seconds: number; zone: string }) {
  const own = useBrowserZone();
  const local = zone === UTC ? own : zone;
  const zones = local === null || local === UTC ? [UTC] : [UTC, local];
  return zones.map((each, index) => (
    <span key={each} className="text-ink">
      {index > 0 && " · "}
      {formatInstant(seconds * 1_000, each, { year: true })} {formatOffset(seconds * 1_000, each)}
    </span>
  ));
}
