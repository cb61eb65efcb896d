import { randomBytes } from "node:crypto";
import type { Credentials, Principal } from "../credentials";
import type { Answer } from "../http/answer";
import { SECOND } from "../time";

const MOST_ACTIVE_TOKENS = 100;

interface Token {
  readonly principal: Principal;
  readonly expiresAt: number;
}

/** OAuth 2 client credentials: gives tokens, knows which are still good. */
export interface OAuth {
  token(request: Request): Promise<Answer>;
  check(bearer: string): Principal | null;
  setTokenSeconds(seconds: number): void;
  /** Every token given so far is refused from now on. */
  revokeTokens(): void;
}

export function createOAuth(credentials: Credentials, now: () => number): OAuth {
  const tokens = new Map<string, Token>();
  let lifetime = 3600;

  function forgetExpired(): void {
    for (const [text, token] of tokens) if (token.expiresAt <= now()) tokens.delete(text);
  }
  function grant(principal: Principal): Answer {
    forgetExpired();
    const active = [...tokens.values()].filter((token) => token.principal.name === principal.name);
    if (active.length >= MOST_ACTIVE_TOKENS) return failure(now(), 403, "access_denied", LIMIT_REACHED);
    const text = makeToken();
    tokens.set(text, { principal, expiresAt: now() + lifetime * SECOND });
    return jsonAnswer(now(), 200, { access_token: text, expires_in: lifetime, token_type: "Bearer" });
  }
  return {
    async token(request) {
      const principal = readBasic(request.headers.get("authorization"), credentials);
      if (principal === null) return failure(now(), 401, "invalid_client", "Invalid credentials provided.");
      const problem = await readGrant(request);
      return problem === null ? grant(principal) : failure(now(), 400, problem, "The request is not valid.");
    },
    check(bearer) {
      const token = tokens.get(bearer);
      return token !== undefined && token.expiresAt > now() ? token.principal : null;
    },
    setTokenSeconds(seconds) {
      lifetime = seconds;
    },
    revokeTokens: () => tokens.clear(),
  };
}

const LIMIT_REACHED =
  "Access Token limit reached. Please use the existing Access Tokens or create a new Service Account.";

/** Id and secret are taken as they are: Atlas refuses percent-encoded ones. */
function readBasic(header: string | null, credentials: Credentials): Principal | null {
  const encoded = /^Basic ([A-Za-z0-9+/=]+)$/.exec(header ?? "")?.[1];
  if (encoded === undefined) return null;
  const text = Buffer.from(encoded, "base64").toString();
  const colon = text.indexOf(":");
  const principal = credentials.find("serviceAccount", text.slice(0, colon));
  return principal?.secret === text.slice(colon + 1) ? principal : null;
}

/** The OAuth error of a request's form, or null. */
async function readGrant(request: Request): Promise<string | null> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("application/x-www-form-urlencoded")) return "invalid_request";
  const grant = new URLSearchParams(await request.text()).get("grant_type");
  if (grant === null) return "invalid_request";
  return grant === "client_credentials" ? null : "unsupported_grant_type";
}

/** Looks like Atlas's JWT; nobody but this stand-in reads it. */
function makeToken(): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "ES512" })}.${part({ iss: "stand-in" })}.${randomBytes(48).toString("base64url")}`;
}

function failure(now: number, status: number, error: string, description: string): Answer {
  return jsonAnswer(now, status, { error_description: description, error });
}

function jsonAnswer(now: number, status: number, json: unknown): Answer {
  const headers = {
    "Cache-Control": "no-store",
    "Content-Type": "application/json",
    Date: new Date(now).toUTCString(),
    Server: "mdbws",
  };
  return { status, headers, body: JSON.stringify(json) };
}
