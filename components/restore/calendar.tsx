"use client";

import { CalendarDate, type CalendarDateTime } from "@internationalized/date";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { CalendarCell, CalendarGrid, Calendar as DayCalendar } from "react-aria-components/Calendar";
import { Heading } from "react-aria-components/Heading";
import { zonedParts } from "@/lib/time/zoned-parts";
import type { Picker } from "./use-picker";

export interface CalendarProps {
  readonly picker: Picker;
  readonly value: CalendarDateTime;
  readonly onChange: (value: CalendarDateTime) => void;
  readonly onDone: () => void;
}

/** The days of the window. Another day keeps the time of day. */
export default function Calendar({ picker, value, onChange, onDone }: CalendarProps) {
  const { window, zone } = picker;
  return (
    <DayCalendar
      aria-label="Day of the restore point"
      autoFocus
      firstDayOfWeek="mon"
      value={new CalendarDate(value.year, value.month, value.day)}
      minValue={dayOf(window.earliest, zone)}
      maxValue={dayOf(window.latest, zone)}
      onChange={({ year, month, day }) => {
        onChange(value.set({ year, month, day }));
        onDone();
      }}
    >
      <header className="flex items-center justify-between gap-2">
        <Button slot="previous" className="control p-1.5" aria-label="Earlier month">
          <ChevronLeft size={16} aria-hidden />
        </Button>
        <Heading className="font-semibold" />
        <Button slot="next" className="control p-1.5" aria-label="Later month">
          <ChevronRight size={16} aria-hidden />
        </Button>
      </header>
      <CalendarGrid className="mt-3">
        {(date) => <CalendarCell date={date} className="calendar-day" />}
      </CalendarGrid>
      <p className="mt-3 max-w-64 text-[0.75rem] text-ink-3">
        Days in {zone} that the window reaches. The time of day stays.
      </p>
    </DayCalendar>
  );
}

function dayOf(seconds: number, zone: string): CalendarDate {
  const { year, month, day } = zonedParts(seconds * 1_000, zone);
  return new CalendarDate(year, month, day);
}
