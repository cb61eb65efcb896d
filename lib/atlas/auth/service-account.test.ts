import { describe, expect, it } from "vitest";
import { z } from "zod";
import { atlasPaths } from "../paths";
import { PROJECT_ID, rejection, serviceAccount, testClient } from "../testing/client";
import { roleMissing } from "../testing/digest-server";
import { atlasError, json } from "../testing/fake-fetch";
import { gate } from "../testing/gate";

const read = { version: "2023-01-01", schema: z.looseObject({}) };
const path = atlasPaths.project(PROJECT_ID);
const SECOND = 1000;

const isTokenRequest = (request: Request) => new URL(request.url).pathname === "/api/oauth/token";
const refusal = () => json(atlasError(401, "UNEXPECTED_ERROR"), 401);

/** Gives token-1, token-2, ... and takes only the newest, unless told otherwise. */
function oauthAtlas(
  answer: (request: Request) => Response | Promise<Response> = () => json({}),
  expiresIn = 3600,
) {
  let given = 0;
  const revoked = new Set<string>();
  const token = () => {
    given += 1;
    return json({ access_token: `token-${given}`, expires_in: expiresIn, token_type: "Bearer" });
  };
  const bearer = (request: Request) => request.headers.get("Authorization")?.replace("Bearer ", "") ?? "";
  const test = testClient(
    (request) => {
      if (isTokenRequest(request)) return token();
      return revoked.has(bearer(request)) ? refusal() : answer(request);
    },
    { credentials: serviceAccount },
  );
  return { ...test, given: () => given, revoke: () => void revoked.add(`token-${given}`) };
}

describe("the token", () => {
  it("is asked for as Atlas wants it, without percent-encoding", async () => {
    const { client, requests } = oauthAtlas();
    await client.get(path, read);
    const [request] = requests;
    expect(request?.method).toBe("POST");
    expect(request?.url).toBe("https://atlas.test/api/oauth/token");
    expect(await request?.text()).toBe("grant_type=client_credentials");
    const basic = request?.headers.get("Authorization")?.replace("Basic ", "") ?? "";
    const { clientId, clientSecret } = serviceAccount;
    expect(Buffer.from(basic, "base64").toString()).toBe(`${clientId}:${clientSecret}`);
    expect(requests[1]?.headers.get("Authorization")).toBe("Bearer token-1");
  });

  it("is shared: many who start together sign in once", async () => {
    const { client, requests, given } = oauthAtlas();
    await Promise.all(Array.from({ length: 20 }, () => client.get(path, read)));
    await client.get(path, read);
    expect(given()).toBe(1);
    expect(requests).toHaveLength(22);
  });

  it("is renewed a minute before it expires", async () => {
    const { client, time, given } = oauthAtlas();
    await client.get(path, read);
    time.advance(3539 * SECOND);
    await client.get(path, read);
    expect(given()).toBe(1);
    time.advance(SECOND);
    await Promise.all([client.get(path, read), client.get(path, read)]);
    expect(given()).toBe(2);
  });

  it("that lives for a short time is still used more than once", async () => {
    const { client, given } = oauthAtlas(() => json({}), 60);
    await client.get(path, read);
    await client.get(path, read);
    expect(given()).toBe(1);
  });

  it("serves its last minute when it cannot be renewed", async () => {
    let up = true;
    const { client, time } = testClient(
      (request) => {
        if (!isTokenRequest(request)) return json({});
        return up ? json({ access_token: "t", expires_in: 3600 }) : json({}, 500);
      },
      { credentials: serviceAccount },
    );
    await client.get(path, read);
    up = false;
    time.advance(3570 * SECOND);
    await client.get(path, read);
    time.advance(30 * SECOND);
    expect(await rejection(client.get(path, read))).toMatchObject({ code: "atlas_unavailable" });
  });

  it("is not lost to the others when the caller who asked for it leaves", async () => {
    const held = gate();
    const { client, requests } = testClient(
      async (request) => {
        if (!isTokenRequest(request)) return json({});
        await held.opened;
        return json({ access_token: "t", expires_in: 3600 });
      },
      { credentials: serviceAccount },
    );
    const impatient = new AbortController();
    const left = rejection(client.get(path, { ...read, signal: impatient.signal }));
    const stays = client.get(path, read);
    impatient.abort();
    expect(await left).toMatchObject({ code: "atlas_timeout" });
    held.open();
    await stays;
    expect(requests.filter(isTokenRequest)).toHaveLength(1);
  });
});

describe("a refusal in mid-life", () => {
  it("renews once and asks once more", async () => {
    const { client, requests, given, revoke } = oauthAtlas();
    await client.get(path, read);
    revoke();
    await client.get(path, read);
    expect(given()).toBe(2);
    expect(requests).toHaveLength(2 + 3);
  });

  it("renews once for all who meet it", async () => {
    const { client, given, revoke } = oauthAtlas();
    await client.get(path, read);
    revoke();
    await Promise.all(Array.from({ length: 8 }, () => client.get(path, read)));
    expect(given()).toBe(2);
  });

  it("that outlives the renewal is final, and tokens are not burnt on it", async () => {
    const { client, given } = oauthAtlas(refusal);
    for (let n = 0; n < 5; n++) {
      expect(await rejection(client.get(path, read))).toMatchObject({ code: "atlas_unauthorized" });
    }
    expect(given()).toBe(2);
  });

  it("for a missing role renews nothing", async () => {
    const { client, given } = oauthAtlas(roleMissing);
    expect(await rejection(client.get(path, read))).toMatchObject({ code: "atlas_forbidden" });
    expect(given()).toBe(1);
  });
});

describe("the token endpoint's refusals", () => {
  const oauthError = (error: string) => ({ error, error_description: "Words." });
  it.each([
    [401, oauthError("invalid_client"), "atlas_unauthorized", "invalid_client"],
    [400, oauthError("invalid_grant"), "atlas_unauthorized", "invalid_grant"],
    [403, oauthError("access_denied"), "atlas_forbidden", "access_denied"],
    [
      403,
      atlasError(403, "IP_ADDRESS_NOT_ON_ACCESS_LIST"),
      "atlas_forbidden",
      "IP_ADDRESS_NOT_ON_ACCESS_LIST",
    ],
    [429, atlasError(429, "RATE_LIMITED"), "atlas_rate_limited", "RATE_LIMITED"],
    [500, oauthError("server_error"), "atlas_unavailable", undefined],
    [503, {}, "atlas_unavailable", undefined],
  ])("%i %o: %s", async (status, body, code, errorCode) => {
    const { client } = testClient(() => json(body, status), { credentials: serviceAccount });
    const error = await rejection(client.get(path, read));
    expect(error).toMatchObject({ code, ...(errorCode && { atlas: { errorCode } }) });
  });

  it.each([
    ["no token", { expires_in: 3600 }],
    ["a token that fits no header", { access_token: "a\nb", expires_in: 3600 }],
    ["no lifetime", { access_token: "t" }],
  ])("%s in a 200: malformed", async (_, body) => {
    const { client } = testClient(() => json(body), { credentials: serviceAccount });
    expect(await rejection(client.get(path, read))).toMatchObject({ code: "atlas_malformed" });
  });
});
