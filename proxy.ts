import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import type { Problem } from "@/lib/backups/errors";
import { type Environment, environment } from "@/lib/env";
import { READ_ONLY, refusalOf } from "@/lib/http/gate";
import { proxyUser, SECRET_HEADER } from "@/lib/http/proxy-user";
import { problemResponse } from "@/lib/http/respond";
import { contentSecurityPolicy, DOCUMENT_HEADERS } from "@/lib/http/security-headers";
import { USER_HEADER, writeUser } from "@/lib/http/user-header";

/** Next's request hook: sees every request before any route does, and refuses what must not get further. */
export function proxy(request: NextRequest): Response {
  const settings = environment();
  const { method, headers, nextUrl } = request;
  const refusal = refusalOf(
    { method, path: nextUrl.pathname, header: (name) => headers.get(name) },
    settings,
  );
  if (!isDocument(request)) return refusal ? refuse(problemResponse(refusal)) : passOn(request, settings);

  const policy = contentSecurityPolicy(newNonce(), process.env.NODE_ENV === "development");
  const response = refusal ? refuse(refusalPage(refusal)) : passOn(request, settings, policy);
  return withHeaders(response, { ...DOCUMENT_HEADERS, "Content-Security-Policy": policy });
}

/** Everything that people open; the API and Next's own files are not, and need no policy. */
function isDocument({ nextUrl: { pathname } }: NextRequest): boolean {
  return !/^\/(?:api|_next)(?:\/|$)/.test(pathname);
}

function newNonce(): string {
  return randomBytes(16).toString("base64");
}

/**
 * To the routes, with the user's name and without the proxy's secret. Next reads the nonce for its scripts from the
 * policy of the request.
 */
function passOn(request: NextRequest, { trustedProxy }: Environment, policy?: string): Response {
  const headers = new Headers(request.headers);
  const user = trustedProxy && proxyUser((name) => headers.get(name), trustedProxy);
  headers.delete(SECRET_HEADER);
  headers.delete(USER_HEADER);
  if (user) headers.set(USER_HEADER, writeUser(user));
  if (policy) headers.set("Content-Security-Policy", policy);
  return NextResponse.next({ request: { headers } });
}

function refuse(response: Response): Response {
  return response.status === READ_ONLY.status ? withHeaders(response, { Allow: "GET, HEAD" }) : response;
}

/** Plain on purpose: whoever sees it gets nothing of the app, not even its styles. The words are ours alone. */
function refusalPage({ status, title, detail }: Problem): Response {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title}</title><main><h1>${title}</h1><p>${detail}</p></main></html>`;
  return new Response(html, {
    status,
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" },
  });
}

function withHeaders(response: Response, headers: Readonly<Record<string, string>>): Response {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}
