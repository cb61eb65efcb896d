import { formatClock, nameOffset } from "../format";
import { WEEKDAY_NAMES } from "../names";
import { speakDay } from "../spoken";
import { clockMs, isReal } from "../wall-time";
import type { ZonedParts } from "../zoned-parts";
import { UTC } from "../zones";
import type { Moment } from "./moment";
import { explainNever, findOccurrences, type Occurrence } from "./occurrences";
import {
  instant,
  noteFraction,
  type TimeChoice,
  type TimeContext,
  type TimeReading,
  unreadable,
} from "./reading";

/** From what is written to the instant that is meant, or to the question which. */
export function resolve(moment: Moment, context: TimeContext, form = moment.day.form): TimeReading {
  const problem = moment.clock?.problem ?? moment.zone.problem;
  if (problem) return unreadable(problem);
  const meant = findOccurrences(moment, context);
  const explain = (occurrence: Occurrence) => explainNever(occurrence, moment.zone, context);
  const happened = meant.filter(({ instants }) => instants.length > 0);
  const skipped = meant.filter(({ wall, instants }) => instants.length === 0 && isReal(wall));
  const [first] = happened;
  const never = skipped[0] ?? meant[0];
  if (!first) return unreadable(never ? explain(never) : "");
  const notes = [...noteAssumptions(moment, first.wall, context), ...skipped.map(explain)];
  const [at = 0, ...others] = happened.flatMap(({ instants }) => instants);
  // Without a time of day its start is meant, even where midnight came twice.
  if (others.length === 0 || (happened.length === 1 && !moment.clock)) return instant(at / 1000, form, notes);
  return {
    kind: "choice",
    question: ask(happened, moment.zone.id ?? context.zone),
    form,
    choices: happened.flatMap(listChoices(moment, context)),
  };
}

function noteAssumptions({ day, clock, zone }: Moment, wall: ZonedParts, { zone: shown }: TimeContext) {
  const [date] = day.dates;
  const weekday = WEEKDAY_NAMES[new Date(clockMs(wall)).getUTCDay()];
  const isOther = day.weekday !== null && weekday !== WEEKDAY_NAMES[day.weekday];
  return [
    date?.year === null ? `No year given: read as ${wall.year}.` : null,
    date || day.daysAgo !== null ? null : `No date given: read as ${weekday}, ${speakDay(wall)}.`,
    isOther ? `${speakDay(wall)} is a ${weekday}.` : null,
    clock ? null : "No time of day given: read as 00:00:00.",
    zone.ahead === null && zone.id === null ? `No zone given: read in ${shown}.` : null,
    clock?.second === 60 ? "The leap second is read as :59." : null,
    noteFraction(clock?.fraction ?? ""),
  ];
}

function ask([first, second]: readonly Occurrence[], zone: string): string {
  if (!first) return "";
  const clock = formatClock(clockMs(first.wall), UTC);
  if (!second) return `${clock} came twice on ${speakDay(first.wall)} in ${zone}. Which one is meant?`;
  return `Is that ${speakDay(first.wall)} or ${speakDay(second.wall)}?`;
}

/** "01:30:00 GMT-4 (first)"; with the day where that is what one chooses. */
function listChoices({ zone, day }: Moment, context: TimeContext) {
  const isUtc = zone.id === null && (zone.ahead ?? (context.zone === UTC ? 0 : null)) === 0;
  return ({ wall, instants }: Occurrence): readonly TimeChoice[] =>
    instants.map((at, index) => {
      const offset = isUtc ? UTC : nameOffset(Math.round((clockMs(wall) - at) / 60_000));
      const order = instants.length > 1 ? ` (${index === 0 ? "first" : "second"})` : "";
      const date = day.dates.length > 1 ? `${speakDay(wall)}, ` : "";
      return { label: `${date}${formatClock(clockMs(wall), UTC)} ${offset}${order}`, seconds: at / 1000 };
    });
}
