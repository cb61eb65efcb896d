import { createHash, randomBytes } from "node:crypto";

type Fetch = (input: string, init?: RequestInit) => Promise<Response>;

interface Key {
  readonly name: string;
  readonly secret: string;
}

export const ACCEPT = "application/vnd.atlas.2024-11-13+json";

/** The `Authorization` header that answers a Digest challenge, by the book (RFC 2617). */
export function answerChallenge(challenge: string, key: Key, url: URL, count = 1): string {
  const nonce = /nonce="([^"]*)"/.exec(challenge)?.[1] ?? "";
  const uri = url.pathname + url.search;
  const nc = count.toString(16).padStart(8, "0");
  const cnonce = randomBytes(8).toString("hex");
  const who = md5(`${key.name}:MMS Public API:${key.secret}`);
  const response = md5(`${who}:${nonce}:${nc}:${cnonce}:auth:${md5(`GET:${uri}`)}`);
  const fields = `username="${key.name}", realm="MMS Public API", nonce="${nonce}", uri="${uri}"`;
  return `Digest ${fields}, algorithm=MD5, qop=auth, nc=${nc}, cnonce="${cnonce}", response="${response}"`;
}

/** Asks as a client with an API key does: once for the challenge, once with its answer. */
export async function getWithDigest(
  fetch: Fetch,
  key: Key,
  address: string,
  accept = ACCEPT,
): Promise<Response> {
  const first = await fetch(address);
  const challenge = first.headers.get("www-authenticate");
  if (challenge === null) return first;
  const authorization = answerChallenge(challenge, key, new URL(address));
  return fetch(address, { headers: { authorization, accept } });
}

export function askForToken(fetch: Fetch, origin: string, { name, secret }: Key): Promise<Response> {
  const authorization = `Basic ${Buffer.from(`${name}:${secret}`).toString("base64")}`;
  return fetch(`${origin}/api/oauth/token`, {
    method: "POST",
    headers: { authorization, "content-type": "application/x-www-form-urlencoded" },
    body: "grant_type=client_credentials",
  });
}

const md5 = (text: string) => createHash("md5").update(text).digest("hex");
