"use client";

import { formatClock, formatDay, formatInstant, formatOffset } from "@/lib/time/format";
import { describeSkipped, instantsOf } from "@/lib/time/wall-time";
import { zonedParts } from "@/lib/time/zoned-parts";
import { UTC } from "@/lib/time/zones";
import type { Picker } from "./use-picker";

const FIRST_YEAR = 1970;

/** What the fields show is no second, or two: said and asked right below them. */
export function FieldProblem({ picker }: { picker: Picker }) {
  const { draft, at, zone } = picker;
  if (draft !== null && draft.instants.length < 2) {
    return (
      <p role="alert" className="mt-2 text-[0.8125rem] text-bad">
        {draft.wall.year < FIRST_YEAR
          ? `The year ${draft.wall.year} is before ${FIRST_YEAR}, where Unix time begins.`
          : describeSkipped(draft.wall, zone)}{" "}
        Choose another time.
      </p>
    );
  }
  const instants = draft?.instants ?? (at === null ? [] : instantsOf(zonedParts(at * 1_000, zone), zone));
  return instants.length > 1 ? <WhichOfTwo picker={picker} instants={instants} /> : null;
}

/** Clocks were put back: the same time happened twice. */
function WhichOfTwo({ picker, instants }: { picker: Picker; instants: readonly number[] }) {
  const { at, draft, zone } = picker;
  const [first = 0] = instants;
  return (
    <fieldset className="mt-2.5 text-[0.8125rem]">
      <legend className={draft ? "font-medium text-wait" : "text-ink-2"}>
        {formatClock(first, zone)} happened twice on {formatDay(first, zone)}: clocks were put back.
        {draft && " Which one?"}
      </legend>
      <div className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
        {instants.map((instant, index) => (
          <label key={instant} className="target inline-flex items-center gap-2">
            <input
              type="radio"
              name="which-of-two"
              checked={draft === null && at === instant / 1_000}
              onChange={() => picker.choose(instant / 1_000)}
            />
            {index === 0 ? "the first" : "the second"}, {formatOffset(instant, zone)} (
            {formatInstant(instant, UTC)} UTC)
          </label>
        ))}
      </div>
    </fieldset>
  );
}
