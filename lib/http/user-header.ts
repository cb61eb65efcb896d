/** How proxy.ts tells the pages who asks. It comes from nowhere else: proxy.ts drops what a request brings. */
export const USER_HEADER = "x-snapwatch-user";

/** Headers hold Latin-1 only, names anything. */
export const writeUser = (user: string): string => encodeURIComponent(user);

/** null without access control. */
export function readUser(header: string | null): string | null {
  return header === null ? null : decodeURIComponent(header);
}
