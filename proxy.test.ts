import { NextRequest } from "next/server";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { parseEnvironment } from "@/lib/env";
import { proxy } from "./proxy";

const variables = vi.hoisted(() => new Map<string, string>());
vi.mock("@/lib/env", async (original) => {
  const real = await original<typeof import("@/lib/env")>();
  return { ...real, environment: () => parseEnvironment(Object.fromEntries(variables)) };
});
beforeEach(() => variables.clear());

interface Call {
  readonly method?: string;
  readonly headers?: Record<string, string>;
}

function ask(path: string, { method = "GET", headers = {} }: Call = {}): Response {
  const host = "127.0.0.1:3000";
  return proxy(new NextRequest(`http://${host}${path}`, { method, headers: { host, ...headers } }));
}

/** What Next hands to the route: it carries the overridden request headers in these. */
const passedOn = (response: Response, header: string) =>
  response.headers.get(`x-middleware-request-${header}`);
const nonceOf = (policy: string | null) => /'nonce-([^']+)'/.exec(policy ?? "")?.[1];

describe("a document", () => {
  it("gets a policy with a nonce of its own, which Next sees too", () => {
    const [first, second] = [ask("/"), ask("/")];
    const nonce = nonceOf(first.headers.get("Content-Security-Policy"));
    expect(nonce).toBeTruthy();
    expect(passedOn(first, "content-security-policy")).toContain(`'nonce-${nonce}'`);
    expect(nonceOf(second.headers.get("Content-Security-Policy"))).not.toBe(nonce);
  });

  it("cannot choose its own nonce", () => {
    const own = ask("/", { headers: { "Content-Security-Policy": "script-src 'nonce-mine'" } });
    expect(passedOn(own, "content-security-policy")).not.toContain("mine");
  });
});

it("adds nothing to an answer of the API, so that a 304 stays small", () => {
  const headers = [...ask("/api/instances").headers.keys()].filter(
    (name) => !name.startsWith("x-middleware-"),
  );
  expect(headers).toEqual([]);
});

describe("a Host that is not ours", () => {
  const headers = { host: "evil.example" };

  it("gets 403: a problem from the API, a page for people, nothing from Next", async () => {
    const problem = ask("/api/instances", { headers });
    expect([problem.status, problem.headers.get("Content-Type")]).toEqual([403, "application/problem+json"]);
    expect(await problem.json()).toMatchObject({ code: "forbidden", status: 403 });
    const page = ask("/", { headers });
    expect([page.status, page.headers.get("Content-Type")]).toEqual([403, "text/html; charset=utf-8"]);
    expect(page.headers.has("Content-Security-Policy")).toBe(true);
    expect(ask("/_next/static/chunks/main.js", { headers }).status).toBe(403);
  });

  it("may ask for health, and for everything once it is allowed", () => {
    expect(ask("/api/health", { headers }).status).toBe(200);
    variables.set("ALLOWED_HOSTS", "evil.example");
    expect(ask("/", { headers }).status).toBe(200);
  });
});

describe("behind an authenticating proxy", () => {
  beforeEach(() => {
    variables.set("TRUSTED_PROXY_HEADER", "X-Forwarded-User").set("TRUSTED_PROXY_SECRET", "correct-horse");
  });

  it("lets in who brings the secret and a user, and keeps the secret from the app", () => {
    const response = ask("/", { headers: { "X-Proxy-Secret": "correct-horse", "X-Forwarded-User": "ann" } });
    expect(response.status).toBe(200);
    expect(passedOn(response, "x-forwarded-user")).toBe("ann");
    expect(JSON.stringify([...response.headers])).not.toContain("correct-horse");
  });

  it("tells the pages who it is, whatever the request says of that itself", () => {
    const forged = { "X-Snapwatch-User": "mallory" };
    const response = ask("/", {
      headers: { ...forged, "X-Proxy-Secret": "correct-horse", "X-Forwarded-User": "Zo\xeb" },
    });
    expect(passedOn(response, "x-snapwatch-user")).toBe("Zo%C3%AB");
    variables.clear();
    expect(passedOn(ask("/", { headers: forged }), "x-snapwatch-user")).toBeNull();
  });

  it.each<[string, Record<string, string>]>([
    ["nothing", {}],
    ["a user without the secret", { "X-Forwarded-User": "ann" }],
    ["a wrong secret", { "X-Proxy-Secret": "correct-horsf", "X-Forwarded-User": "ann" }],
    ["the secret without a user", { "X-Proxy-Secret": "correct-horse" }],
    ["a blank user", { "X-Proxy-Secret": "correct-horse", "X-Forwarded-User": " " }],
  ])("refuses %s with 401", async (_what, headers) => {
    expect(ask("/", { headers }).status).toBe(401);
    const problem = ask("/api/instances", { headers });
    expect(problem.status).toBe(401);
    expect(await problem.json()).toMatchObject({ code: "unauthenticated" });
  });

  it("answers a health probe that knows no secret", () => {
    expect(ask("/api/health").status).toBe(200);
  });
});

it.each(["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])("refuses %s with 405", async (method) => {
  const response = ask("/api/instances", { method });
  expect([response.status, response.headers.get("Allow")]).toEqual([405, "GET, HEAD"]);
  expect(await response.json()).toMatchObject({ code: "invalid_request", status: 405 });
  expect(ask("/", { method }).status).toBe(405);
});

it.each(["/%E0%A4%A", "/projects/%", "/api/%zz"])("answers 400 to %s, which does not decode", (path) => {
  expect(ask(path).status).toBe(400);
});

it("never shows in a refusal what it was sent", async () => {
  const page = ask("/%E0%A4%A<b>x</b>", { headers: { host: "evil.example" } });
  expect(await page.text()).not.toMatch(/evil|<b>/);
});
