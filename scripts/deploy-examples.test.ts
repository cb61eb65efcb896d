import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { parseEnvironment } from "@/lib/env";
import { NOTHING_SET } from "./lib/nothing-set.mjs";

const text = (name: string) => readFileSync(new URL(`../docs/deploy/${name}`, import.meta.url), "utf8");

const service = z.object({
  environment: z.record(z.string(), z.string()),
  ports: z.array(z.string()).default([]),
  read_only: z.boolean().default(false),
});
const compose = z
  .object({ services: z.object({ snapwatch: service, "oauth2-proxy": service }) })
  .parse(parse(text("compose.yaml")));
const { snapwatch, "oauth2-proxy": oauth2Proxy } = compose.services;

const proxy = z
  .object({
    upstreamConfig: z.object({ upstreams: z.array(z.object({ uri: z.string() })) }),
    injectRequestHeaders: z.array(z.looseObject({ name: z.string(), values: z.array(z.unknown()) })),
  })
  .parse(parse(text("oauth2-proxy.yaml")));

const HOLDS_A_SECRET = /SECRET|KEY|CLIENT_ID|TOKEN|PASSWORD/;
const FROM_OUTSIDE = /^\$\{\w+:\?[^}]*\}$/;

describe("the compose example", () => {
  it("names variables that exist", () => {
    for (const name of Object.keys(snapwatch.environment)) expect(Object.keys(NOTHING_SET)).toContain(name);
  });

  it("holds no secret: each comes from outside, and its absence stops the start", () => {
    for (const { environment } of [snapwatch, oauth2Proxy]) {
      const secrets = Object.entries(environment).filter(([name]) => HOLDS_A_SECRET.test(name));
      expect(secrets.length).toBeGreaterThan(0);
      for (const [name, value] of secrets)
        expect([name, value]).toEqual([name, expect.stringMatching(FROM_OUTSIDE)]);
    }
    for (const name of ["compose.yaml", "oauth2-proxy.yaml", "nginx.conf"]) {
      expect(text(name)).not.toMatch(/[A-Za-z0-9+=]{24,}/);
    }
  });

  it("is one that the dashboard starts with in a container", () => {
    const filled = Object.entries(snapwatch.environment).map(([name, value]) => [
      name,
      FROM_OUTSIDE.test(value) ? "filled-in" : value,
    ]);
    const settings = parseEnvironment({ HOST: "0.0.0.0", ...Object.fromEntries(filled) });
    expect(settings.credentials.kind).toBe("serviceAccount");
    expect(settings.allowedHosts).toContain("backups.example.com");
  });

  it("lets nobody reach the dashboard but the proxy", () => {
    expect(snapwatch.ports).toEqual([]);
    expect(snapwatch.read_only).toBe(true);
    for (const port of oauth2Proxy.ports) expect(port).toMatch(/^127\.0\.0\.1:/);
    expect(proxy.upstreamConfig.upstreams).toEqual([
      expect.objectContaining({ uri: "http://snapwatch:3000" }),
    ]);
  });
});

describe("both proxies", () => {
  it("send the user and the secret in place of what a client sends", () => {
    const names = proxy.injectRequestHeaders.map(({ name }) => name);
    expect(names).toEqual(["X-Proxy-Secret", snapwatch.environment.TRUSTED_PROXY_HEADER]);
    for (const header of proxy.injectRequestHeaders)
      expect(header).not.toHaveProperty("preserveRequestValue");
    expect(text("nginx.conf")).toMatch(/proxy_set_header X-Forwarded-User \$remote_user;/);
  });
});
