import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createLog } from "@/lib/log";
import { atlasPaths } from "./paths";
import { apiKey, PROJECT_ID, rejection, serviceAccount, testClient } from "./testing/client";
import { digestServer } from "./testing/digest-server";
import { atlasError, json } from "./testing/fake-fetch";

const TOKEN = "eyJhbGciOiJFUzUxMiJ9.the-access-token";
const read = { version: "2023-01-01", schema: z.looseObject({ id: z.string() }) };
const path = atlasPaths.project(PROJECT_ID);

function recordedLog() {
  const lines: string[] = [];
  return { lines, log: createLog("trace", { write: (line) => void lines.push(line) }) };
}

/** Everything that can be seen of an error: its fields, its stack, its causes. */
const everythingOf = (error: unknown) => inspect(error, { depth: 20, showHidden: true });

const basicOf = ({ clientId, clientSecret }: typeof serviceAccount) =>
  Buffer.from(`${clientId}:${clientSecret}`).toString("base64");

const SECRETS = [apiKey.privateKey, serviceAccount.clientSecret, basicOf(serviceAccount), TOKEN];

function expectNoSecret(seen: string): void {
  for (const secret of SECRETS) expect(seen).not.toContain(secret);
  expect(seen).not.toMatch(/Bearer |Basic |Digest username/);
}

/** A fetch that tells all it knows when it fails, as a careless one would. */
function tellingFailure(request: Request): never {
  const headers = Object.fromEntries(request.headers);
  throw Object.assign(new TypeError(`failed with ${JSON.stringify(headers)}`), { request, headers });
}

const failures: Readonly<Record<string, (request: Request) => Response>> = {
  "a failing fetch": tellingFailure,
  "a reset": (request) => {
    throw new TypeError("fetch failed", {
      cause: Object.assign(new Error(String(request.headers.get("Authorization"))), { code: "ECONNRESET" }),
    });
  },
  "refused credentials": () => json(atlasError(401, undefined), 401),
  "a missing role": () => json(atlasError(401, "USER_UNAUTHORIZED"), 401),
  "broken JSON": () => new Response('{"id":', { headers: { "Content-Type": "application/json" } }),
  "another shape": () => json({ id: 7 }),
  "a down Atlas": () => json({}, 503),
};

describe.each(Object.entries(failures))("%s", (_, fail) => {
  it("shows no private key, neither in the error nor in the log", async () => {
    const { log, lines } = recordedLog();
    const server = digestServer();
    const { client } = testClient((request) => server.check(request) ?? fail(request), { log });
    const error = await rejection(client.get(path, read));
    expect(lines.length).toBeGreaterThan(0);
    expectNoSecret(everythingOf(error) + lines.join(""));
  });

  it("shows no client secret and no token", async () => {
    const { log, lines } = recordedLog();
    const { client } = testClient(
      (request) =>
        request.method === "POST" ? json({ access_token: TOKEN, expires_in: 3600 }) : fail(request),
      { log, credentials: serviceAccount },
    );
    const error = await rejection(client.get(path, read));
    expectNoSecret(everythingOf(error) + lines.join(""));
  });

  it("shows no client secret when signing in meets it", async () => {
    const { log, lines } = recordedLog();
    const { client } = testClient(fail, { log, credentials: serviceAccount });
    const error = await rejection(client.get(path, read));
    expectNoSecret(everythingOf(error) + lines.join(""));
  });
});

describe("a token in an answer that cannot be read", () => {
  it.each([`{"access_token":"${TOKEN}`, `{"access_token":"${TOKEN}\\n","expires_in":1}`, `"${TOKEN}"`])(
    "%s",
    async (body) => {
      const { log, lines } = recordedLog();
      const answer = () => new Response(body, { headers: { "Content-Type": "application/json" } });
      const { client } = testClient(answer, { log, credentials: serviceAccount });
      const error = await rejection(client.get(path, read));
      expect(error).toMatchObject({ code: "atlas_malformed" });
      expectNoSecret(everythingOf(error) + lines.join(""));
    },
  );
});

describe("the log", () => {
  it("blanks what should never have been put into it", () => {
    const { log, lines } = recordedLog();
    log.info({ credentials: apiKey, settings: { credentials: serviceAccount } }, "careless");
    log.info({ request: { headers: { authorization: `Bearer ${TOKEN}` } } }, "careless");
    log.info(
      { headers: { "x-proxy-secret": TOKEN }, access_token: TOKEN, deep: { er: { token: TOKEN } } },
      "careless",
    );
    expect(lines).toHaveLength(3);
    expectNoSecret(lines.join(""));
    expect(lines.join("")).toContain("[redacted]");
  });

  it("writes JSON lines from its level on", () => {
    const lines: string[] = [];
    const log = createLog("warn", { write: (line) => void lines.push(line) });
    log.info("quiet");
    log.warn({ path }, "loud");
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ msg: "loud", path }]);
  });
});
