"use client";

import { CalendarDateTime, type DateValue } from "@internationalized/date";
import { useContext, useEffect, useMemo } from "react";
import { DateField, DateFieldStateContext, DateInput, DateSegment } from "react-aria-components/DateField";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { LAST_SECOND } from "@/lib/backups/restore-point";
import { isoUtc } from "@/lib/time/parse-instant";
import { instantsOf } from "@/lib/time/wall-time";
import { offsetMinutes, type ZonedParts, zonedParts } from "@/lib/time/zoned-parts";
import { CalendarButton } from "./calendar-button";
import { FieldProblem } from "./field-problem";
import { OtherZone } from "./other-zone";
import type { Picker } from "./use-picker";
import { ZoneSelect } from "./zone-select";

// English words with the year first and 24 hours, whatever the reader's own locale is: the page is in English.
const LOCALE = "en-CA";

interface TimeFieldsProps {
  readonly picker: Picker;
  /** A whole time fits into none of the parts: it is read as any other that is pasted. */
  readonly onPaste: (text: string) => void;
}

/** Date and time to the second on the clock of the chosen zone: a view of the point, and a way to set it. */
export function TimeFields({ picker, onPaste }: TimeFieldsProps) {
  const { at, draft, zone, window, choices } = picker;
  const shown = at ?? window.latest;
  // One object for one time: a new one would wipe a half-typed part, and the page is rendered every second.
  // biome-ignore lint/correctness/useExhaustiveDependencies: who chooses the same point again wants what is half typed gone
  const value = useMemo(
    () => calendarOf(draft?.wall ?? zonedParts(shown * 1_000, zone)),
    [draft, shown, zone, choices],
  );
  const set = (typed: DateValue | null) => {
    if (typed instanceof CalendarDateTime) setWall(partsOf(typed), picker);
  };
  return (
    <I18nProvider locale={LOCALE}>
      <div className="mb-1.5 flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5">
        <h2 className="text-[0.8125rem] text-ink-2">Date and time</h2>
        <ZoneSelect />
      </div>
      <div
        className="field flex flex-wrap items-center gap-x-2 gap-y-1 font-mono text-base"
        onPaste={(event) => {
          event.preventDefault();
          onPaste(event.clipboardData.getData("text/plain"));
        }}
        onCopy={(event) => {
          // What is marked, such as the time in the other zone, is copied as it stands.
          if (getSelection()?.isCollapsed === false) return;
          event.preventDefault();
          event.clipboardData.setData("text/plain", isoUtc(shown * 1_000));
        }}
      >
        <DateField
          aria-label="Restore point"
          value={value}
          onChange={set}
          granularity="second"
          hourCycle={24}
          shouldForceLeadingZeros
          isInvalid={draft !== null || picker.place?.place !== "inside"}
        >
          <NoteHalfTyped note={picker.noteHalfTyped} />
          <DateInput className="flex items-center pointer-coarse:max-sm:grid pointer-coarse:max-sm:grid-cols-[repeat(5,auto)]">
            {(segment) => <DateSegment {...partOf(segment)} />}
          </DateInput>
        </DateField>
        <CalendarButton picker={picker} value={value} onChange={set} />
        <OtherZone at={shown} zone={zone} />
      </div>
      <FieldProblem picker={picker} />
    </I18nProvider>
  );
}

/** The field tells of a date only when it is one; until then the command of the last one must not stand beside it. */
function NoteHalfTyped({ note }: { note: Picker["noteHalfTyped"] }) {
  const state = useContext(DateFieldStateContext);
  const halfTyped = state?.segments.some((segment) => isHalfTyped(segment, state.value)) ?? false;
  useEffect(() => note(halfTyped), [note, halfTyped]);
  return null;
}

const PARTS = ["year", "month", "day", "hour", "minute", "second"] as const;

function isHalfTyped({ type, isPlaceholder, value }: Segment, date: DateValue | null): boolean {
  const part = PARTS.find((name) => name === type);
  if (part === undefined) return false;
  return isPlaceholder || !(date instanceof CalendarDateTime) || date[part] !== value;
}

type Segment = Parameters<typeof DateSegment>[0]["segment"];

/** What stands between the parts is ours: engines write it differently, and the server's HTML must equal the browser's. */
function partOf(segment: Segment): { segment: Segment; className: string } {
  if (segment.type !== "literal") return { segment, className: "time-segment" };
  const text = segment.text.replace(/[\u2066\u2069]/g, "").replace(/,\s*|\s+/g, "\u2002");
  // A phone has no room for six parts that a finger hits: the time stands below the date, with nothing between.
  const turns = text.trim() === "" ? "pointer-coarse:max-sm:hidden" : "";
  return { segment: { ...segment, text }, className: `time-segment ${turns}` };
}

function calendarOf({ year, month, day, hour, minute, second }: ZonedParts): CalendarDateTime {
  return new CalendarDateTime(year, month, day, hour, minute, second);
}

function partsOf({ year, month, day, hour, minute, second }: CalendarDateTime): ZonedParts {
  return { year, month, day, hour, minute, second };
}

/** A time that is one second becomes the point; one that is none, or two, stays in the fields until that is settled. */
function setWall(wall: ZonedParts, picker: Picker): void {
  const instants = instantsOf(wall, picker.zone);
  const settled = instants.length === 1 ? instants[0] : onSameSide(instants, picker);
  const seconds = settled === undefined ? -1 : settled / 1_000;
  if (seconds < 0 || seconds > LAST_SECOND) picker.hold({ wall, zone: picker.zone, instants });
  else picker.choose(seconds, "moving");
}

/** Within an hour that happens twice, once that has been answered, it is not asked again for every minute. */
function onSameSide(instants: readonly number[], { at, zone }: Picker): number | undefined {
  if (at === null || instants.length < 2) return undefined;
  const before = instantsOf(zonedParts(at * 1_000, zone), zone);
  if (before.length < 2) return undefined;
  const offset = offsetMinutes(at * 1_000, zone);
  return instants.find((instant) => offsetMinutes(instant, zone) === offset);
}
