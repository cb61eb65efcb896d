import { describe, expect, it } from "vitest";
import { z } from "zod";
import { atlasPaths } from "../paths";
import { PROJECT_ID, rejection, testClient } from "../testing/client";
import { digestServer, roleMissing } from "../testing/digest-server";
import { json } from "../testing/fake-fetch";
import { gate } from "../testing/gate";

const read = { version: "2023-01-01", schema: z.looseObject({}) };
const path = atlasPaths.project(PROJECT_ID);

function digestAtlas(answer: () => Response | Promise<Response> = () => json({})) {
  const server = digestServer();
  return { server, ...testClient((request) => server.check(request) ?? answer()) };
}

describe("the nonce", () => {
  it("is reused: n reads are n + 1 calls", async () => {
    const { client, requests } = digestAtlas();
    for (let n = 0; n < 10; n++) await client.get(path, read);
    expect(requests).toHaveLength(11);
  });

  it("is renewed when it has expired, at the price of one call", async () => {
    const { client, requests, server } = digestAtlas();
    await client.get(path, read);
    server.expireNonces();
    await client.get(path, read);
    await client.get(path, read);
    expect(requests).toHaveLength(2 + 2 + 1);
  });

  it("is asked for once when many start together", async () => {
    const { client, requests, server } = digestAtlas();
    await Promise.all(Array.from({ length: 20 }, () => client.get(path, read)));
    expect(server.challenges()).toBe(1);
    expect(requests).toHaveLength(21);
  });

  it("serves all who met the same expired one", async () => {
    const { client, requests, server } = digestAtlas();
    await client.get(path, read);
    server.expireNonces();
    await Promise.all(Array.from({ length: 5 }, () => client.get(path, read)));
    expect(requests).toHaveLength(2 + 5 + 5);
    await client.get(path, read);
    expect(requests).toHaveLength(2 + 5 + 5 + 1);
  });

  it("still comes when the caller who asked for it has left", async () => {
    const held = gate();
    const server = digestServer();
    const { client, requests } = testClient(async (request, count) => {
      if (count === 1) await held.opened;
      return server.check(request) ?? json({});
    });
    const impatient = new AbortController();
    const left = rejection(client.get(path, { ...read, signal: impatient.signal }));
    const stays = client.get(path, read);
    impatient.abort();
    expect(await left).toMatchObject({ code: "atlas_timeout" });
    held.open();
    await stays;
    expect(requests).toHaveLength(2);
  });

  it("is asked for by everyone when the first call failed", async () => {
    const server = digestServer();
    const { client } = testClient((request, count) =>
      count === 1 ? json({}, 500) : (server.check(request) ?? json({})),
    );
    const results = await Promise.allSettled(Array.from({ length: 3 }, () => client.get(path, read)));
    expect(results.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled"]);
  });
});

describe("refusals", () => {
  it("of the key itself: unauthorized, after one fresh challenge", async () => {
    const server = digestServer("another-private-key");
    const { client, requests } = testClient((request) => server.check(request) ?? json({}));
    expect(await rejection(client.get(path, read))).toMatchObject({ code: "atlas_unauthorized" });
    expect(requests).toHaveLength(2);
  });

  it("of the role, met with a reused nonce: forbidden, in one call, and the nonce is kept", async () => {
    let allowed = true;
    const { client, requests, server } = digestAtlas(() => (allowed ? json({}) : roleMissing()));
    await client.get(path, read);
    allowed = false;
    expect(await rejection(client.get(path, read))).toMatchObject({
      code: "atlas_forbidden",
      message: expect.stringContaining("Project Read Only"),
      atlas: { errorCode: "USER_UNAUTHORIZED" },
    });
    allowed = true;
    await client.get(path, read);
    expect(requests).toHaveLength(2 + 1 + 1);
    expect(server.challenges()).toBe(1);
  });

  it("with an empty body and no challenge that can be met: unauthorized", async () => {
    const basic = () => new Response("", { status: 401, headers: { "WWW-Authenticate": 'Basic realm="x"' } });
    const { client, requests } = testClient(basic);
    expect(await rejection(client.get(path, read))).toMatchObject({ code: "atlas_unauthorized" });
    expect(requests).toHaveLength(1);
  });
});
