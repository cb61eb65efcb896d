import { connect } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { createControl } from "./control";
import { type Listening, listen } from "./listen";
import { getWithDigest } from "./testing/caller";
import { KEY, smallWorld } from "./testing/small-world";

let server: Listening | undefined;
afterEach(() => server?.close());

async function serving() {
  const { atlas, projectId } = smallWorld();
  server = await listen(atlas);
  const { url } = server;
  const get = (path: string) => getWithDigest(fetch, KEY, `${url}/api/atlas/v2${path}`);
  return { atlas, projectId, url, get, control: createControl(url) };
}

test("answers over HTTP, with its own address in the links", async () => {
  const { url, get } = await serving();
  const answer = await get("/groups");
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    links: [{ href: expect.stringContaining(`${url}/api/atlas/v2`) }],
  });
});

test("is moved over HTTP", async () => {
  const { control, projectId } = await serving();
  const instance = await control.createInstance({ projectId, name: "billing", schedule: null });
  const { snapshotId } = await control.putSnapshot({ ...instance, status: "queued" });
  expect(await control.snapshots(instance)).toMatchObject([{ id: snapshotId, status: "queued" }]);
  await expect(control.snapshots({ projectId, name: "nothing" })).rejects.toThrow(
    "no serverless instance nothing",
  );
});

test("the control API takes nothing that a foreign web page could send", async () => {
  const { url } = await serving();
  const answer = await fetch(`${url}/_stand-in/revokeTokens`, { method: "POST", body: "{}" });
  expect(answer.status).toBe(405);
});

test("a reset and a truncated body break the connection", async () => {
  const { control, get } = await serving();
  const match = { path: "/api/atlas/v2/groups" };
  await control.setFault({ match, effect: { kind: "reset" }, times: 1 });
  await expect(get("/groups")).rejects.toMatchObject({ cause: { code: "ECONNRESET" } });
  await control.setFault({ match, effect: { kind: "truncate" }, times: 1 });
  const answer = await get("/groups");
  await expect(answer.text()).rejects.toThrow("terminated");
  expect((await get("/groups")).status).toBe(200);
});

test("a path that a URL would tidy up is seen as what it was", async () => {
  vi.spyOn(console, "error").mockReturnValue();
  const { atlas, url } = await serving();
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  socket.write("GET /api/atlas/v2/groups/../orgs HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  const [line] = String(await new Promise((resolve) => socket.once("data", resolve))).split("\r\n");
  expect(line).toContain("501");
  expect(atlas.log.unexpected()).toMatchObject([{ path: "/api/atlas/v2/groups/../orgs" }]);
});
