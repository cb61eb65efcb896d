/** The project roles that the endpoints of this stand-in ask for. */
export const ROLES = ["Project Read Only", "Project Backup Manager", "Project Owner"] as const;
export type Role = (typeof ROLES)[number];

/** Every role includes reading; the owner may do everything. */
export function allows(held: readonly Role[], needed: Role): boolean {
  if (needed === "Project Read Only") return held.length > 0;
  return held.includes(needed) || held.includes("Project Owner");
}
