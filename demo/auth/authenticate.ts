import type { Principal } from "../credentials";
import type { Answer } from "../http/answer";
import { refusal } from "./challenge";
import type { Digest } from "./digest";
import type { OAuth } from "./oauth";

export type AuthKind = "none" | "digest" | "bearer" | "basic";

export type Authentication =
  | { readonly kind: AuthKind; readonly principal: Principal }
  | { readonly kind: AuthKind; readonly refused: string; readonly answer: Answer };

/** Who calls, or the 401 that says it is nobody known. */
export function authenticate(
  request: Request,
  { digest, oauth, now }: { digest: Digest; oauth: OAuth; now: number },
): Authentication {
  const header = request.headers.get("authorization") ?? "";
  const challenge = (stale: boolean) => refusal(now, { "WWW-Authenticate": digest.challenge(stale) });

  if (header.startsWith("Digest ")) {
    const check = digest.check(header, request.method, new URL(request.url));
    if ("principal" in check) return { kind: "digest", principal: check.principal };
    return { kind: "digest", refused: check.refused, answer: challenge(check.stale) };
  }
  if (header.startsWith("Bearer ")) {
    const principal = oauth.check(header.slice("Bearer ".length));
    if (principal !== null) return { kind: "bearer", principal };
    return { kind: "bearer", refused: "unknown or expired token", answer: refusal(now) };
  }
  return { kind: "none", refused: "no credentials", answer: challenge(false) };
}
