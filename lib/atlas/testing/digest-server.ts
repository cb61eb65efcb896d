import { createHash } from "node:crypto";
import { atlasError, json } from "./fake-fetch";

export const PUBLIC_KEY = "pubkeyab";
export const PRIVATE_KEY = "3f1c2d4e-private-key-0a1b2c3d4e5f";

export interface DigestServer {
  /** The challenge to send back, or null when the request is signed well. */
  check(request: Request): Response | null;
  /** From now on the nonces handed out so far are too old. */
  expireNonces(): void;
  readonly challenges: () => number;
}

/** Atlas's side of HTTP Digest, written from the RFC and not from our client. For tests. */
export function digestServer(privateKey = PRIVATE_KEY): DigestServer {
  const uses = new Map<string, number>();
  let made = 0;

  function challenge(): Response {
    made += 1;
    const nonce = Buffer.from(`nonce-${made}-padded-to-24-byt`).toString("base64");
    uses.set(nonce, 0);
    const header = `Digest realm="MMS Public API", domain="", nonce="${nonce}", algorithm=MD5, qop="auth", stale=false`;
    const body = { error: 401, reason: "Unauthorized", detail: "You are not authorized for this resource." };
    return json(made % 2 ? body : { ...body, errorCode: "UNEXPECTED_ERROR" }, 401, {
      "WWW-Authenticate": header,
    });
  }

  function isSigned(request: Request): boolean {
    const fields = fieldsOf(request.headers.get("Authorization") ?? "");
    const count = Number.parseInt(fields.nc ?? "", 16);
    const known = uses.get(fields.nonce ?? "");
    if (known === undefined || !(count > known) || fields.response !== expected(request, fields, privateKey))
      return false;
    uses.set(fields.nonce ?? "", count);
    return true;
  }

  return {
    check: (request) => (isSigned(request) ? null : challenge()),
    expireNonces: () => uses.clear(),
    challenges: () => made,
  };
}

type Fields = Readonly<Record<string, string | undefined>>;

function fieldsOf(header: string): Fields {
  const pairs = [...header.matchAll(/(\w+)=(?:"([^"]*)"|([^\s,"]+))/g)];
  return Object.fromEntries(pairs.map(([, key, quoted, bare]) => [key, quoted ?? bare]));
}

function expected(request: Request, fields: Fields, privateKey: string): string {
  const url = new URL(request.url);
  const first = md5(`${PUBLIC_KEY}:MMS Public API:${privateKey}`);
  const second = md5(`${request.method}:${url.pathname}${url.search}`);
  return md5(`${first}:${fields.nonce}:${fields.nc}:${fields.cnonce}:auth:${second}`);
}

function md5(text: string): string {
  return createHash("md5").update(text).digest("hex");
}

export const roleMissing = () => json(atlasError(401, "USER_UNAUTHORIZED"), 401);
