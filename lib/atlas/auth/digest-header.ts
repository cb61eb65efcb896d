import { DIGEST, parseWWWAuthenticateHeader } from "http-auth-utils";

/** What the server wants answered. */
export interface Challenge {
  readonly realm: string;
  readonly nonce: string;
  readonly opaque: string | undefined;
  readonly algorithm: string;
}

interface Signing {
  readonly publicKey: string;
  readonly privateKey: string;
  readonly method: string;
  readonly target: string;
  /** How often the nonce has been used, this time included. */
  readonly uses: number;
  readonly cnonce: string;
}

const ALGORITHMS = ["MD5", "SHA-256"];

/** The Digest challenge in an answer; null when there is none that we can meet. */
export function parseChallenge(headers: Headers): Challenge | null {
  try {
    const header = headers.get("WWW-Authenticate") ?? "";
    const { data } = parseWWWAuthenticateHeader(header, [DIGEST], { strict: false });
    const algorithm = (data.algorithm ?? "MD5").toUpperCase();
    const offersAuth = (data.qop ?? "").split(",").some((quality) => quality.trim() === "auth");
    if (!offersAuth || !ALGORITHMS.includes(algorithm)) return null;
    return { realm: data.realm, nonce: data.nonce, opaque: data.opaque, algorithm };
  } catch {
    return null;
  }
}

/** The value of `Authorization` that answers a challenge. */
export function authorizationOf(challenge: Challenge, signing: Signing): string {
  const { realm, nonce, opaque, algorithm } = challenge;
  const { publicKey, privateKey, method, target: uri, cnonce } = signing;
  const nc = signing.uses.toString(16).padStart(8, "0");
  const response = DIGEST.computeHash({
    username: publicKey,
    password: privateKey,
    ...{ realm, nonce, algorithm, method, uri, nc, cnonce, qop: "auth" },
  });
  // Not the library's own builder: it puts quotes around algorithm, qop and nc, which RFC 7616 (3.4) forbids.
  const fields = [
    `username=${quoted(publicKey)}`,
    `realm=${quoted(realm)}`,
    `nonce=${quoted(nonce)}`,
    `uri=${quoted(uri)}`,
    `algorithm=${algorithm}`,
    "qop=auth",
    `nc=${nc}`,
    `cnonce=${quoted(cnonce)}`,
    `response=${quoted(response)}`,
    ...(opaque === undefined ? [] : [`opaque=${quoted(opaque)}`]),
  ];
  return `Digest ${fields.join(", ")}`;
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}
