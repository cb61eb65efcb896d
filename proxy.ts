import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import type { Problem } from "@/lib/backups/errors";
import { type Environment, environment } from "@/lib/env";
import { isAllowedHost } from "@/lib/http/host-check";
import { problemOf } from "@/lib/http/problem";
import { problemResponse } from "@/lib/http/respond";
import { ANSWER_HEADERS, contentSecurityPolicy, documentHeaders } from "@/lib/http/security-headers";

const HEALTH = "/api/health";
const SECRET_HEADER = "x-proxy-secret";

/** Next's request hook: sees every request before any route does, and refuses what must not get further. */
export function proxy(request: NextRequest): Response {
  const settings = environment();
  const refusal = refusalOf(request, settings);
  if (!isDocument(request))
    return withHeaders(refusal ? problemResponse(refusal) : passOn(request), ANSWER_HEADERS);

  const policy = contentSecurityPolicy(newNonce(), process.env.NODE_ENV === "development");
  const response = refusal ? refusalPage(refusal) : passOn(request, policy);
  return withHeaders(response, {
    ...ANSWER_HEADERS,
    ...documentHeaders({ https: settings.publicUrl?.startsWith("https:") ?? false }),
    "Content-Security-Policy": policy,
  });
}

/** Why this request gets no further; null when it may. Health is for probes, which know no name and no secret. */
function refusalOf(request: NextRequest, settings: Environment): Problem | null {
  const probe = request.nextUrl.pathname === HEALTH;
  if (!probe && !isAllowedHost(request.headers.get("host"), settings.allowedHosts)) return UNKNOWN_HOST;
  if (!probe && settings.trustedProxy && !comesThrough(request, settings.trustedProxy))
    return UNAUTHENTICATED;
  if (request.method !== "GET" && request.method !== "HEAD") return READ_ONLY;
  return decodes(request.nextUrl.pathname) ? null : UNDECODABLE;
}

const UNKNOWN_HOST = problemOf(
  "forbidden",
  "The Host header names no address of this dashboard. Its operator can allow the name with ALLOWED_HOSTS or PUBLIC_URL.",
);
const UNAUTHENTICATED = problemOf(
  "unauthenticated",
  "This dashboard is reached through its authenticating proxy only: use the address that your operator gave you.",
);
const READ_ONLY: Problem = {
  ...problemOf("invalid_request", "This dashboard only reads: use GET or HEAD."),
  title: "Method not allowed",
  status: 405,
};
const UNDECODABLE = problemOf("invalid_request", "The path of this address holds a malformed %-escape.");

type TrustedProxy = NonNullable<Environment["trustedProxy"]>;

function comesThrough(request: NextRequest, { header, secret }: TrustedProxy): boolean {
  const user = request.headers.get(header)?.trim();
  return equalInConstantTime(request.headers.get(SECRET_HEADER) ?? "", secret) && Boolean(user);
}

/** Digests have one length, so that not even the secret's length can be timed. */
function equalInConstantTime(given: string, expected: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

function decodes(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** Everything that people open; the API and Next's own files are not, and need no policy. */
function isDocument({ nextUrl: { pathname } }: NextRequest): boolean {
  return !/^\/(?:api|_next)(?:\/|$)/.test(pathname);
}

function newNonce(): string {
  return randomBytes(16).toString("base64");
}

/** To the routes, without the proxy's secret. Next reads the nonce for its scripts from the policy of the request. */
function passOn(request: NextRequest, policy?: string): Response {
  const headers = new Headers(request.headers);
  headers.delete(SECRET_HEADER);
  if (policy) headers.set("Content-Security-Policy", policy);
  return NextResponse.next({ request: { headers } });
}

/** Plain on purpose: whoever sees it gets nothing of the app, not even its styles. The words are ours alone. */
function refusalPage({ status, title, detail }: Problem): Response {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><p>${detail}</p></html>`;
  return new Response(html, {
    status,
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" },
  });
}

function withHeaders(response: Response, headers: Readonly<Record<string, string>>): Response {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  if (response.status === READ_ONLY.status) response.headers.set("Allow", "GET, HEAD");
  return response;
}
