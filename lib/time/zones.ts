/** What times are shown in when nobody chose a zone. */
export const UTC = "UTC";

// IANA ids only: newer engines also take offsets ("+01:00") as a zone, others do not.
const IANA_ID = /^[A-Za-z][A-Za-z0-9_+\-/]{0,63}$/;

/** Whether this engine can show times in the zone: "UTC" or an IANA id such as "Europe/Paris". */
export function isTimeZone(id: string): boolean {
  if (!IANA_ID.test(id)) return false;
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: id });
    return true;
  } catch {
    return false;
  }
}

/** The zone a cookie or query names; anything this engine does not know is UTC. */
export function parseTimeZone(value: string | null | undefined): string {
  return value && isTimeZone(value) ? value : UTC;
}
