export type TimeReading =
  /** `form` names in words what the text was read as; `note` says what was assumed, null when nothing was. */
  | {
      readonly kind: "instant";
      readonly seconds: number;
      readonly form: string;
      readonly note: string | null;
    }
  /** Several instants are meant equally well: somebody must choose. */
  | {
      readonly kind: "choice";
      readonly question: string;
      readonly form: string;
      readonly choices: readonly TimeChoice[];
    }
  | { readonly kind: "unreadable"; readonly reason: string };

export interface TimeChoice {
  readonly label: string;
  /** Epoch seconds. */
  readonly seconds: number;
}

export interface TimeContext {
  /** The zone that the page shows: "UTC" or an IANA id. */
  readonly zone: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

export const SEVERAL = "This holds several times: leave only the one that is meant.";
export const OUT_OF_RANGE = "Only times from 1970 to 9999 can be read.";
const LAST_SECOND = 253_402_300_799; // 9999-12-31T23:59:59Z

export function instant(seconds: number, form: string, notes: readonly (string | null)[] = []): TimeReading {
  if (!(seconds >= 0 && seconds <= LAST_SECOND)) return unreadable(OUT_OF_RANGE);
  return { kind: "instant", seconds, form, note: notes.filter((note) => note !== null).join(" ") || null };
}

export function unreadable(reason: string): TimeReading {
  return { kind: "unreadable", reason };
}

/** What all of them say; times that contradict each other leave the choice to whoever pasted them. */
export function agree([first, ...others]: readonly TimeReading[]): TimeReading | null {
  if (!first || others.every((other) => meantBy(other) === meantBy(first))) return first ?? null;
  return unreadable(SEVERAL);
}

export function noteFraction(digits: string): string | null {
  return /[1-9]/.test(digits) ? "The fraction of the second is dropped." : null;
}

/** The match that begins exactly at `at`; the pattern must be sticky. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Every second that may be meant, to be compared: two questions may be about different times. */
function meantBy(reading: TimeReading): string {
  if (reading.kind === "unreadable") return "";
  const seconds =
    reading.kind === "instant" ? [reading.seconds] : reading.choices.map((choice) => choice.seconds);
  return seconds.join(" ");
}
