export const THEME_COOKIE = "theme";
export const ZONE_COOKIE = "zone";

const ONE_YEAR_SECONDS = 31_536_000;

/** Browser only. A null value forgets the preference. */
export function writePreference(name: string, value: string | null): void {
  const age = value === null ? 0 : ONE_YEAR_SECONDS;
  // biome-ignore lint/suspicious/noDocumentCookie: cookieStore is missing in Firefox before 140 and in plain-http origins.
  document.cookie = `${name}=${encodeURIComponent(value ?? "")}; Path=/; Max-Age=${age}; SameSite=Lax`;
}
