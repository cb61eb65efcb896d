import { expect, test, vi } from "vitest";
import { NOON, ORIGIN, smallWorld } from "./testing/small-world";

const UNKNOWN_ID = "111111111111111111111111";

test("an answer carries Atlas's headers, and the time of the world", async () => {
  const { get, projectId } = smallWorld();
  const { headers } = await get(`/groups/${projectId}/serverless`);
  expect(headers.get("date")).toBe(new Date(NOON).toUTCString());
  expect(headers.get("content-type")).toBe("application/vnd.atlas.2023-01-01+json;charset=utf-8");
  expect(headers.get("deprecation")).toBe("Wed, 10 Dec 2025 00:00:00 GMT");
  expect(headers.get("ratelimit-remaining")).toBe("1199");
});

test("an error has Atlas's order of keys, and says its code in a header", async () => {
  const { get } = smallWorld();
  const answer = await get(`/groups/${UNKNOWN_ID}/serverless`);
  expect(answer.headers.get("x-error-code")).toBe("GROUP_NOT_FOUND");
  expect(answer.headers.get("content-type")).toBe("application/json");
  expect(await answer.text()).toBe(
    `{"detail":"No group with ID ${UNKNOWN_ID} exists.","error":404,"errorCode":"GROUP_NOT_FOUND",` +
      `"parameters":["${UNKNOWN_ID}"],"reason":"Not Found"}`,
  );
});

test("who holds no role in a project does not see it, and is refused with 401", async () => {
  const { actions, get, projectId } = smallWorld();
  actions.setAccess({ projectId, roles: [] });
  expect(await (await get("/groups")).json()).toMatchObject({ results: [], totalCount: 0 });
  const answer = await get(`/groups/${projectId}`);
  expect([answer.status, answer.headers.get("x-error-code")]).toEqual([401, "USER_UNAUTHORIZED"]);
});

test("restore jobs need the owner, snapshots only a reader", async () => {
  const { actions, get, projectId } = smallWorld();
  actions.setAccess({ projectId, roles: ["Project Read Only"] });
  const status = async (what: string) =>
    (await get(`/groups/${projectId}/serverless/orders/backup/${what}`)).status;
  expect(await status("snapshots")).toBe(200);
  expect(await status("restoreJobs")).toBe(401);
});

test("an address outside the access list is 403", async () => {
  const { actions, get, projectId } = smallWorld();
  actions.setAccess({ projectId, ipAllowed: false });
  const answer = await get(`/groups/${projectId}/serverless`);
  expect([answer.status, answer.headers.get("x-error-code")]).toEqual([403, "IP_ADDRESS_NOT_ON_ACCESS_LIST"]);
});

test("since 2026 there are no serverless instances, and their backups are gone", async () => {
  const { get, projectId } = smallWorld({ today: true });
  const list = await get(`/groups/${projectId}/serverless`);
  expect(await list.json()).toMatchObject({ results: [], totalCount: 0 });
  expect((await get(`/groups/${projectId}/serverless/orders`)).status).toBe(404);
  const path = `/groups/${projectId}/serverless/orders/backup/snapshots`;
  const gone = await get(path);
  expect(gone.status).toBe(410);
  expect(await gone.json()).toMatchObject({
    errorCode: "VERSION_GONE",
    parameters: ["2023-01-01", `api/atlas/v2${path}`],
  });
});

test.each([
  ["GET", "/api/atlas/v2/orgs"],
  ["POST", "/api/atlas/v2/groups"],
  ["GET", "/api/atlas/v2/groups/not-an-id/serverless"],
  ["GET", "/"],
])("%s %s is not in the contract, and that is loud", async (method, path) => {
  const complain = vi.spyOn(console, "error").mockReturnValue();
  const { atlas } = smallWorld();
  expect((await atlas.fetch(ORIGIN + path, { method })).status).toBe(501);
  expect(atlas.log.unexpected()).toEqual([{ method, path, reason: "not in the contract" }]);
  expect(complain).toHaveBeenCalledOnce();
});

test("the log tells challenges from calls, and can be cleared for one path", async () => {
  const { actions, get, projectId } = smallWorld();
  await get("/groups");
  await get(`/groups/${projectId}`);
  expect(actions.readLog({ challenge: false }).map(({ status }) => status)).toEqual([200, 200]);
  expect(actions.readLog()).toHaveLength(4);
  actions.clearLog({ prefix: `/api/atlas/v2/groups/${projectId}` });
  expect(actions.readLog().map(({ path }) => path)).toEqual(["/api/atlas/v2/groups", "/api/atlas/v2/groups"]);
});
