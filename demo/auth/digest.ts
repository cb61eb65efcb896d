import { createHash, randomBytes } from "node:crypto";
import type { Credentials, Principal } from "../credentials";
import { SECOND } from "../time";

const REALM = "MMS Public API";
const MOST_NONCES = 20_000;

interface Nonce {
  readonly issuedAt: number;
  readonly usedCounts: Set<string>;
}

export type DigestCheck =
  | { readonly principal: Principal }
  | { readonly refused: string; readonly stale: boolean };

/** HTTP Digest as Atlas speaks it: MD5, qop=auth, its own nonces. */
export interface Digest {
  challenge(stale: boolean): string;
  check(header: string, method: string, url: URL): DigestCheck;
  setNonceSeconds(seconds: number): void;
  /** Every nonce given so far is stale from now on. */
  expireNonces(): void;
}

export function createDigest(credentials: Credentials, now: () => number): Digest {
  const nonces = new Map<string, Nonce>();
  let lifetime = 300 * SECOND;

  function challenge(stale: boolean): string {
    const nonce = randomBytes(24).toString("base64");
    nonces.set(nonce, { issuedAt: now(), usedCounts: new Set() });
    forgetOldest(nonces);
    return `Digest realm="${REALM}", domain="", nonce="${nonce}", algorithm=MD5, qop="auth", stale=${stale}`;
  }
  function checkNonce(fields: Fields, principal: Principal): DigestCheck {
    const nonce = nonces.get(fields.nonce);
    if (nonce === undefined || now() - nonce.issuedAt > lifetime) return refuse("stale nonce", true);
    // Concurrent calls arrive in any order, so a count must be new, not larger than the last.
    if (nonce.usedCounts.has(fields.nc)) return refuse("nonce count used twice", false);
    nonce.usedCounts.add(fields.nc);
    return { principal };
  }
  return {
    challenge,
    check(header, method, url) {
      const fields = readFields(header);
      if (fields === null) return refuse("malformed Digest header", false);
      const principal = credentials.find("apiKey", fields.username);
      if (principal === undefined) return refuse("unknown public key", false);
      if (new URL(fields.uri, url).href !== url.href) return refuse("Digest for another URI", false);
      if (expectedResponse(fields, principal, method) !== fields.response)
        return refuse("wrong response", false);
      return checkNonce(fields, principal);
    },
    setNonceSeconds(seconds) {
      lifetime = seconds * SECOND;
    },
    expireNonces: () => nonces.clear(),
  };
}

const refuse = (refused: string, stale: boolean): DigestCheck => ({ refused, stale });

function forgetOldest(nonces: Map<string, Nonce>): void {
  if (nonces.size <= MOST_NONCES) return;
  const [oldest] = nonces.keys();
  if (oldest !== undefined) nonces.delete(oldest);
}

const FIELD_NAMES = ["username", "realm", "nonce", "uri", "qop", "nc", "cnonce", "response"] as const;
type Fields = Record<(typeof FIELD_NAMES)[number], string>;

/** The fields of `Authorization: Digest ...`, or null when one is missing or not what was offered. */
function readFields(header: string): Fields | null {
  const found = new Map<string, string>();
  for (const [, name, quoted, bare] of header.matchAll(/(\w+)=(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))/g)) {
    if (name !== undefined) found.set(name.toLowerCase(), quoted ?? bare ?? "");
  }
  const get = (name: string) => found.get(name) ?? "";
  const fields: Fields = {
    username: get("username"),
    realm: get("realm"),
    nonce: get("nonce"),
    uri: get("uri"),
    qop: get("qop"),
    nc: get("nc"),
    cnonce: get("cnonce"),
    response: get("response"),
  };
  const offered = fields.realm === REALM && fields.qop === "auth" && /^[0-9a-f]{8}$/i.test(fields.nc);
  const algorithm = (found.get("algorithm") ?? "MD5").toUpperCase() === "MD5";
  return offered && algorithm && FIELD_NAMES.every((name) => fields[name] !== "") ? fields : null;
}

function expectedResponse(fields: Fields, principal: Principal, method: string): string {
  const who = md5(`${fields.username}:${REALM}:${principal.secret}`);
  const what = md5(`${method}:${fields.uri}`);
  return md5(`${who}:${fields.nonce}:${fields.nc}:${fields.cnonce}:${fields.qop}:${what}`);
}

const md5 = (text: string) => createHash("md5").update(text).digest("hex");
