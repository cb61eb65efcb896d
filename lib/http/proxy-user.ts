import { createHash, timingSafeEqual } from "node:crypto";
import type { Environment } from "@/lib/env";

/** In which the authenticating proxy shows that it is the one. */
export const SECRET_HEADER = "x-proxy-secret";

const LONGEST_NAME = 100;

type TrustedProxy = NonNullable<Environment["trustedProxy"]>;

/** Who asks, by the word of the proxy; null for a request that did not come through it, or names nobody. */
export function proxyUser(
  header: (name: string) => string | null | undefined,
  proxy: TrustedProxy,
): string | null {
  if (!equalInConstantTime(header(SECRET_HEADER) ?? "", proxy.secret)) return null;
  return readName(header(proxy.header) ?? "") || null;
}

/** Digests have one length, so that not even the secret's length can be timed. */
function equalInConstantTime(given: string, expected: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

/** A name is data: what could hide, reorder or break lines is shown as a replacement mark, and length has an end. */
function readName(raw: string): string {
  const name = [...decodeUtf8(raw).trim().replace(/\p{C}/gu, "\uFFFD")];
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME).join("")}…` : name.join("");
}

/** Node reads header bytes as Latin-1; proxies send names in UTF-8. What is not valid UTF-8 was Latin-1. */
function decodeUtf8(latin1: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(latin1, "latin1"));
  } catch {
    return latin1;
  }
}
