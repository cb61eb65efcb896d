import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { parseEnvironment } from "@/lib/env";
import { tidy } from "./tidy-request";

const open = parseEnvironment({});
const guarded = parseEnvironment({ TRUSTED_PROXY_HEADER: "X-User", TRUSTED_PROXY_SECRET: "secret" });

function tidied(method: string, url: string, pairs: readonly string[] = [], settings = open) {
  const request = new IncomingMessage(new Socket());
  const rawHeaders = ["Host", "127.0.0.1", ...pairs];
  const headers: Record<string, string> = {};
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const [name = "", value = ""] = rawHeaders.slice(i, i + 2);
    headers[name.toLowerCase()] = headers[name.toLowerCase()]
      ? `${headers[name.toLowerCase()]}, ${value}`
      : value;
  }
  Object.assign(request, { method, url, rawHeaders, headers });
  tidy(request, settings);
  return request;
}

describe("a request that Next would answer by itself", () => {
  it.each([
    ["POST", "//x", "/x"],
    ["POST", "/api/instances/", "/api/instances"],
    ["PUT", "/a\\b?c=1", "/a/b"],
    ["OPTIONS", "*", "/*"],
    ["GET", "/projects/%/", "/projects/%"],
  ])("%s %s reaches proxy.ts as %s when it is refused", (method, url, expected) => {
    expect(tidied(method, url).url).toBe(expected);
  });

  it.each(["//x", "/connection/", "/?at=1", "/projects/a?b=//"])(
    "GET %s is left alone when it may pass",
    (url) => {
      expect(tidied("GET", url).url).toBe(url);
    },
  );

  it.each(["GET", "HEAD"])("%s of what is no path is of one that does not decode", (method) => {
    expect(tidied(method, "*").url).toBe("/%");
  });

  it("is refused, not redirected, without access", () => {
    expect(tidied("GET", "/connection/", [], guarded).url).toBe("/connection");
    const through = ["X-Proxy-Secret", "secret", "X-User", "ann"];
    expect(tidied("GET", "/connection/", through, guarded).url).toBe("/connection/");
  });

  it("comes with a method that Next can construct", () => {
    expect(tidied("TRACE", "/").method).toBe("OPTIONS");
  });
});

it.each([
  ["http://evil.example/api/instances?a=1", "/api/instances?a=1", "evil.example"],
  ["http://evil.example", "/", "evil.example"],
  ["HTTPS://evil.example:8443?a=1", "/?a=1", "evil.example:8443"],
])("the host of %s counts, and not the header's", (url, path, host) => {
  const request = tidied("GET", url);
  expect([request.url, request.headers.host]).toEqual([path, host]);
});

it.each(["Host", "X-Proxy-Secret", "X-User"])("two of %s are as good as none", (name) => {
  const pairs = ["X-Proxy-Secret", "secret", "X-User", "ann", name, "other"];
  const { headers } = tidied("GET", "/", pairs, guarded);
  expect(headers).not.toHaveProperty(name.toLowerCase());
  expect(tidied("GET", "/", pairs.slice(0, 4), guarded).headers).toHaveProperty(name.toLowerCase());
});

const ROUTER_STATE = "next-router-state-tree";

it.each(["no-cache", "%", "%5B1%5D", "%7B%7D", "a".repeat(40_001)])(
  "a router state that Next cannot read is none: %.20s",
  (state) => {
    expect(tidied("GET", "/", ["Next-Router-State-Tree", state]).headers).not.toHaveProperty(ROUTER_STATE);
  },
);

it("a router state that Next can read is left alone", () => {
  const state = encodeURIComponent(JSON.stringify(["", { children: ["__PAGE__", {}] }]));
  expect(tidied("GET", "/", ["Next-Router-State-Tree", state]).headers).toHaveProperty(ROUTER_STATE, state);
});
