import type { AtlasAnswer } from "../atlas-answer";
import { atlasErrorOf } from "../error-body";

/** Atlas answers 401, not 403, to a caller that it knows and that lacks a role. These codes say so. */
const ROLE_CODES = new Set(["USER_UNAUTHORIZED", "NOT_IN_GROUP", "NOT_IN_ORG"]);
const ROLE_CODE_PATTERN = /(^USER_CANNOT_ACCESS_|_ACCESS_DENIED$)/;

/** What a refusal of the credentials themselves carries, if anything. */
const NO_REASON = "UNEXPECTED_ERROR";

/**
 * Whether a 401 is about a missing role and not about who is asking: by its error code, never by its text. A code
 * that we do not know counts as one unless Atlas asks for credentials again in the same answer.
 */
export function isRoleRefusal(answer: AtlasAnswer): boolean {
  const code = atlasErrorOf(answer)?.errorCode ?? NO_REASON;
  if (answer.status !== 401 || code === NO_REASON) return false;
  return ROLE_CODES.has(code) || ROLE_CODE_PATTERN.test(code) || !answer.headers.has("WWW-Authenticate");
}

/** Whether the credentials (or the nonce or token made from them) were refused. */
export function isCredentialRefusal(answer: AtlasAnswer): boolean {
  return answer.status === 401 && !isRoleRefusal(answer);
}
