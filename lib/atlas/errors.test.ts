import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { ProblemCode } from "@/lib/backups/errors";
import { BackupError } from "@/lib/backups/errors";
import { toProblem } from "@/lib/http/problem";
import { failureOfAnswer } from "./errors";
import { atlasPaths } from "./paths";
import { apiKey, PROJECT_ID, rejection, testClient } from "./testing/client";
import { atlasError, json } from "./testing/fake-fetch";

const read = { version: "2023-01-01", schema: z.looseObject({ id: z.string() }) };
const path = atlasPaths.project(PROJECT_ID);

async function failureOf(answer: () => Response): Promise<BackupError> {
  const { client } = testClient(answer);
  const error = await rejection(client.get(path, read));
  if (error instanceof BackupError) return error;
  throw new Error("threw something else", { cause: error });
}

const html = (status: number) =>
  new Response("<html></html>", { status, headers: { "Content-Type": "text/html" } });
const text = (body: string, type: string) => new Response(body, { headers: { "Content-Type": type } });
const network = (code: string) => () => {
  throw new TypeError("fetch failed", { cause: Object.assign(new Error("x"), { code }) });
};

it("does not pass on a secret that something repeats", async () => {
  const told = atlasError(500, "UNEXPECTED_ERROR", `You sent ${apiKey.privateKey}.`);
  const error = await failureOf(() => json(told, 500));
  expect(error.atlas).toEqual({ errorCode: "UNEXPECTED_ERROR", detail: "You sent …." });
  expect(String(error)).not.toContain(apiKey.privateKey);
});

describe("an answer with Atlas's own error body", () => {
  it.each([
    ["CANNOT_USE_FLEX_CLUSTER_IN_CLUSTER_API", "flex"],
    ["CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API", "clusters"],
    ["CANNOT_USE_SOMETHING_NEW", undefined],
  ])("%s: the name exists as %s", async (errorCode, elsewhere) => {
    const error = await failureOf(() => json(atlasError(400, errorCode), 400));
    expect([error.code, error.elsewhere]).toEqual(["not_found", elsewhere]);
    expect(toProblem(error).elsewhere).toBe(elsewhere);
  });

  it.each<[number, string | undefined, ProblemCode]>([
    [400, "INVALID_QUERY_PARAMETER", "invalid_request"],
    [400, "CANNOT_USE_FLEX_CLUSTER_IN_CLUSTER_API", "not_found"],
    [400, "CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API", "not_found"],
    [401, undefined, "atlas_unauthorized"],
    [401, "UNEXPECTED_ERROR", "atlas_unauthorized"],
    [401, "USER_UNAUTHORIZED", "atlas_forbidden"],
    [401, "NOT_IN_GROUP", "atlas_forbidden"],
    [401, "USER_CANNOT_ACCESS_GROUP", "atlas_forbidden"],
    [401, "TENANT_SNAPSHOT_ACCESS_DENIED", "atlas_forbidden"],
    [401, "API_KEY_ACCESS_LIST_ACCESS_DENIED", "atlas_forbidden"],
    [401, "SOME_NEW_REASON", "atlas_forbidden"],
    [402, "ACCOUNT_SUSPENDED", "atlas_forbidden"],
    [403, "IP_ADDRESS_NOT_ON_ACCESS_LIST", "atlas_forbidden"],
    [403, "FEATURE_UNSUPPORTED", "atlas_forbidden"],
    [404, "GROUP_NOT_FOUND", "not_found"],
    [404, "CLUSTER_NOT_FOUND", "not_found"],
    [404, "RESOURCE_NOT_FOUND", "not_found"],
    [405, undefined, "atlas_unavailable"],
    [406, "INVALID_VERSION_DATE", "atlas_malformed"],
    [409, "UNSUPPORTED_FEATURE", "atlas_unavailable"],
    [410, "VERSION_GONE", "atlas_gone"],
    [429, "RATE_LIMITED_TOKEN_BUCKET", "atlas_rate_limited"],
    [500, "UNEXPECTED_ERROR", "atlas_unavailable"],
    [500, "TIMEOUT_WHILE_PAGING", "atlas_unavailable"],
    [503, undefined, "atlas_unavailable"],
  ])("%i %s: %s", async (status, errorCode, code) => {
    const error = await failureOf(() => json(atlasError(status, errorCode, "What Atlas says."), status));
    expect(error.code).toBe(code);
    expect(error.atlas).toEqual({ errorCode: errorCode ?? null, detail: "What Atlas says." });
    expect(error.message).toMatch(/^[A-Z][^\n]+\.$/);
  });

  it("decides on the code and never on the words", async () => {
    const misleading = atlasError(
      404,
      "USER_UNAUTHORIZED",
      "USER_UNAUTHORIZED IP_ADDRESS_NOT_ON_ACCESS_LIST",
    );
    expect((await failureOf(() => json(misleading, 404))).code).toBe("not_found");
  });

  it("is cut to a sane length", async () => {
    const long = "x".repeat(10_000);
    const { atlas } = await failureOf(() => json(atlasError(404, long, long), 404));
    expect(atlas?.detail).toHaveLength(500);
    expect(atlas?.errorCode).toHaveLength(100);
  });

  it.each([
    ["nothing", ""],
    ["no JSON", "Not Found"],
    ["another shape", '["x"]'],
    ["other types", '{"errorCode":404,"detail":{}}'],
    ["null", "null"],
  ])("may hold %s", async (_, body) => {
    const error = await failureOf(() => new Response(body, { status: 404 }));
    expect(error).toMatchObject({ code: "not_found", atlas: undefined });
  });
});

describe("what comes back instead of data", () => {
  it.each<[string, () => Response, ProblemCode]>([
    ["a web page with 502", () => html(502), "atlas_unavailable"],
    ["a web page with 403", () => html(403), "atlas_unavailable"],
    ["a web page with 404", () => html(404), "atlas_unavailable"],
    ["a web page with 401", () => html(401), "atlas_unavailable"],
    ["a web page with 200", () => html(200), "atlas_unavailable"],
    ["a web page with 429", () => html(429), "atlas_rate_limited"],
    ["a redirect", () => new Response(null, { status: 301 }), "atlas_unavailable"],
    ["plain text", () => text('{"id":"x"}', "text/plain"), "atlas_malformed"],
    ["JSON under the type of a web page", () => text('{"id":"x"}', "text/html"), "atlas_malformed"],
    ["no content", () => new Response(null, { status: 204 }), "atlas_malformed"],
    ["cut-off JSON", () => text('{"id":"x', "application/json"), "atlas_malformed"],
    ["another shape", () => text('{"id":7}', "application/json"), "atlas_malformed"],
    ["a list", () => text("[]", "application/json"), "atlas_malformed"],
  ])("%s: %s", async (_, answer, code) => {
    expect((await failureOf(answer)).code).toBe(code);
  });
});

describe("no answer at all", () => {
  it.each<[string, ProblemCode, RegExp]>([
    ["ECONNREFUSED", "atlas_unavailable", /firewall/],
    ["ECONNRESET", "atlas_unavailable", /broke/],
    ["UND_ERR_SOCKET", "atlas_unavailable", /broke/],
    ["ENOTFOUND", "atlas_unavailable", /does not resolve/],
    ["EAI_AGAIN", "atlas_unavailable", /does not resolve/],
    ["CERT_HAS_EXPIRED", "atlas_unavailable", /TLS/],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", "atlas_unavailable", /TLS/],
    ["ERR_TLS_CERT_ALTNAME_INVALID", "atlas_unavailable", /TLS/],
    ["ETIMEDOUT", "atlas_timeout", /in time/],
    ["UND_ERR_CONNECT_TIMEOUT", "atlas_timeout", /in time/],
  ])("%s: %s", async (systemCode, code, words) => {
    const error = await failureOf(network(systemCode));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(words);
  });

  it("an exception of any kind", async () => {
    for (const thrown of [new Error("x"), "x", null, undefined, { code: "ECONNRESET" }]) {
      const error = await failureOf(() => {
        throw thrown;
      });
      expect(error.code).toBe("atlas_unavailable");
    }
  });
});

describe("the words", () => {
  const wordsOf = (status: number, errorCode: string, context: Parameters<typeof failureOfAnswer>[1]) => {
    const answer = { status, headers: new Headers(), text: JSON.stringify({ errorCode }) };
    return failureOfAnswer(answer, context).message;
  };
  const context = { auth: "apiKey", role: "Project Owner", nowMs: 0 } as const;

  it("name the variables of the credentials in use", () => {
    const refused = (auth: "apiKey" | "serviceAccount") => wordsOf(401, "", { ...context, auth });
    expect(refused("apiKey")).toContain("MONGODB_ATLAS_PUBLIC_API_KEY and MONGODB_ATLAS_PRIVATE_API_KEY");
    expect(refused("serviceAccount")).toContain("MONGODB_ATLAS_CLIENT_ID and MONGODB_ATLAS_CLIENT_SECRET");
  });

  it("name the role that is missing", () => {
    expect(wordsOf(401, "USER_UNAUTHORIZED", context)).toContain('"Project Owner"');
  });

  it("name the IP access list", () => {
    expect(wordsOf(403, "IP_ADDRESS_NOT_ON_ACCESS_LIST", context)).toContain("IP access list");
  });

  it("have none for what is no own code of theirs", () => {
    expect(wordsOf(404, "constructor", context)).toMatch(/^Atlas knows nothing under this name or id\./);
  });

  // What happened and why is the first part; without a second one nobody is told what to do.
  it.each([
    ...[302, 400, 401, 402, 403, 404, 406, 409, 410, 429, 500, 502, 503, 504].map(
      (status) => [status, ""] as const,
    ),
    [401, "USER_UNAUTHORIZED"],
    [403, "IP_ADDRESS_NOT_ON_ACCESS_LIST"],
    [403, "ACCOUNT_SUSPENDED"],
    [404, "GROUP_NOT_FOUND"],
    [404, "CLUSTER_NOT_FOUND"],
    [404, "SNAPSHOT_NOT_FOUND"],
    [404, "RESTORE_JOB_NOT_FOUND"],
    [400, "CANNOT_USE_FLEX_CLUSTER_IN_CLUSTER_API"],
    [400, "CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API"],
    [400, "CANNOT_USE_ANOTHER"],
  ] as const)("say what to do, too: %i %s", (status, errorCode) => {
    expect(wordsOf(status, errorCode, context)).toMatch(/^Atlas|^These|^In this|^A /);
    expect(wordsOf(status, errorCode, context)).toMatch(
      /[.:] (Check|See|see|Add|A Project Owner|It is asked again|Try again|The list of instances|A proxy|Its billing|The address may|Update)/,
    );
  });
});
