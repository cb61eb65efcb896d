"use client";

import { useBrowserZone } from "@/components/shell/zone";
import { formatInstant, formatOffset } from "@/lib/time/format";
import type { TimeReading } from "@/lib/time/read-time";
import { UTC } from "@/lib/time/zones";

interface TimeEchoProps {
  readonly reading: TimeReading;
  readonly zone: string;
  /** Seconds that the point is to be before what was read. */
  readonly earlier: number;
  /** It is the chosen point already. */
  readonly reached: boolean;
  /** Enter was pressed on something that is no single second. */
  readonly refused: boolean;
  readonly choose: (at: number) => void;
}

/** What the text was read as, before anything is done with it. */
export function TimeEcho({ reading, zone, earlier, reached, refused, choose }: TimeEchoProps) {
  if (reading.kind === "unreadable") {
    return (
      <p role={refused ? "alert" : undefined} className={refused ? "text-bad" : "text-ink-2"}>
        {reading.reason}
        {refused && " The point stays where it was."}
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
      {!reached && <b className="font-medium text-wait">Not chosen yet, press Enter. </b>}
      Read as {reading.form}: <InZones seconds={reading.seconds} zone={zone} />
      {earlier > 0 && ", less one second."}
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
