import { type Clock, readClock } from "./clock";
import { type Day, readDay } from "./day";
import { matchAt, SEVERAL } from "./reading";
import { readZone, type WrittenZone } from "./zone";

/** What a text says of one instant, before anybody asks whether it ever was. */
export interface Moment {
  readonly day: Day;
  readonly clock: Clock | null;
  readonly zone: WrittenZone;
  readonly end: number;
}

const TRAILING_YEAR = / ((?:19|20)\d\d)\b/y;
// A time that goes on is another one: "09:47:30.1.2".
const GOES_ON = /[\w:]|[-+.]\w/y;
const RANGE = / ?(?:-|–|—|\.\.+|to|till|until|and|or) ?\d\d?:\d\d/iy;
// Where one can begin inside a text.
const BEGINNINGS = /(?<![\w.:+-])[\da-z]/gi;

/** Day, clock and zone as they stand at `at`; each may be missing, but not both of the first. */
export function readMoment(text: string, at: number): Moment | null {
  const day = readDay(text, at);
  const clock = readClock(text, day.end);
  if (clock === null && day.end === at) return null;
  const zone = readZone(text, clock?.end ?? day.end, clock !== null);
  const moment = withTrailingYear(text, { day, clock, zone, end: zone.end });
  // Of "09:47 - 10:15" nothing can be left out: it is the whole text, and no time.
  if (matchAt(RANGE, text, moment.end))
    return { ...moment, zone: { ...zone, problem: SEVERAL }, end: text.length };
  return matchAt(GOES_ON, text, moment.end) ? null : moment;
}

/** Every date with a clock, from `from` on. */
export function findMoments(text: string, from: number): readonly Moment[] {
  const found: Moment[] = [];
  let end = from;
  for (const { index } of text.matchAll(BEGINNINGS)) {
    const moment = index < end ? null : readMoment(text, index);
    if (!moment || !isDated(moment)) continue;
    found.push(moment);
    end = moment.end;
  }
  return found;
}

/** Whether date and clock are both written: in a longer text, less than that may be anything. */
export function isDated({ day, clock }: Moment): boolean {
  return day.dates.length > 0 && clock !== null;
}

/** `date` writes the year last ("Sun Nov 22 09:47:30 UTC 2026"), git even before the zone. */
function withTrailingYear(text: string, moment: Moment): Moment {
  const [date] = moment.day.dates;
  const match = date?.year === null ? matchAt(TRAILING_YEAR, text, moment.end) : null;
  if (!date || !match) return moment;
  const dates = [{ ...date, year: Number(match[1]) }];
  const end = moment.end + match[0].length;
  const zone = moment.zone.end === moment.clock?.end ? readZone(text, end, true) : { ...moment.zone, end };
  return { ...moment, day: { ...moment.day, dates }, zone, end: zone.end };
}
