import "server-only";
import { cookies } from "next/headers";
import { parseTimeZone } from "@/lib/time/zones";
import { THEME_COOKIE, ZONE_COOKIE } from "./cookies";

export interface Preferences {
  /** undefined follows the system. */
  readonly theme: "light" | "dark" | undefined;
  /** `UTC` or an IANA id. */
  readonly zone: string;
}

/** Kept in cookies, so that the first HTML is already right. Anything malformed is as good as absent. */
export async function readPreferences(): Promise<Preferences> {
  const jar = await cookies();
  const theme = jar.get(THEME_COOKIE)?.value;
  const zone = jar.get(ZONE_COOKIE)?.value;
  return {
    theme: theme === "light" || theme === "dark" ? theme : undefined,
    zone: parseTimeZone(zone),
  };
}
