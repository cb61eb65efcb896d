import { afterEach, expect, test, vi } from "vitest";
import { smallWorld } from "../testing/small-world";
import type { Effect, FaultInput } from "./fault";

afterEach(() => void vi.useRealTimers());

function faulty(effect: Effect, more: Omit<Partial<FaultInput>, "effect"> = {}) {
  const small = smallWorld();
  small.actions.setFault({ match: { prefix: "/api/atlas/v2/groups" }, effect, ...more });
  return small;
}

test("so many times, after so many, and only for its path", async () => {
  const { get, projectId } = faulty(
    { kind: "html" },
    { match: { path: "/api/atlas/v2/groups" }, times: 2, skip: 1 },
  );
  const statuses = [];
  for (let call = 0; call < 4; call += 1) statuses.push((await get("/groups")).status);
  expect(statuses).toEqual([200, 502, 502, 200]);
  expect((await get(`/groups/${projectId}`)).status).toBe(200);
});

test("faults of one path can be cleared without the others", async () => {
  const { actions, get } = faulty({ kind: "html" }, { match: { path: "/api/atlas/v2/groups" } });
  actions.clearFaults({ prefix: "/api/atlas/v2/groups/6" });
  expect((await get("/groups")).status).toBe(502);
  actions.clearFaults({ prefix: "/api/atlas/v2/groups" });
  expect((await get("/groups")).status).toBe(200);
});

test("a reset rejects as undici does, and the log says what it was", async () => {
  const { atlas, get } = faulty({ kind: "reset" });
  await expect(get("/groups")).rejects.toMatchObject({ name: "TypeError", cause: { code: "ECONNRESET" } });
  expect(atlas.log.entries().at(-1)).toMatchObject({ status: null, fault: "reset" });
});

test("a hang ends with the caller's signal only", async () => {
  const { atlas } = faulty({ kind: "hang" }, { beforeAuth: true });
  const caller = new AbortController();
  const answer = atlas.fetch("https://cloud.mongodb.com/api/atlas/v2/groups", { signal: caller.signal });
  caller.abort(new Error("enough"));
  await expect(answer).rejects.toThrow("enough");
});

test("a slow answer is the right one, later", async () => {
  vi.useFakeTimers();
  const { get } = faulty({ kind: "slow" }, { wait: 5000 });
  const answered = vi.fn();
  const answer = get("/groups").then(answered);
  await vi.advanceTimersByTimeAsync(4999);
  expect(answered).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  await answer;
  expect(answered).toHaveBeenCalledWith(expect.objectContaining({ status: 200 }));
});

test("a truncated body breaks while it is read", async () => {
  const { get } = faulty({ kind: "truncate", bytes: 10 });
  const answer = await get("/groups");
  expect(Number(answer.headers.get("content-length"))).toBeGreaterThan(10);
  await expect(answer.text()).rejects.toThrow("terminated");
});

test("a dripping body arrives whole in the end", async () => {
  const { get } = faulty({ kind: "drip", bytes: 100, every: 0 });
  expect(await (await get("/groups")).json()).toMatchObject({ totalCount: 1 });
});

test("JSON can be broken, of another shape, too long, or called something else", async () => {
  const answer = async (effect: Effect) => (await faulty(effect).get("/groups")) as Response;
  await expect((await answer({ kind: "malformed" })).json()).rejects.toThrow(SyntaxError);
  expect(await (await answer({ kind: "wrongShape", json: [1] })).json()).toEqual([1]);
  expect((await (await answer({ kind: "huge", bytes: 1e6 })).text()).length).toBe(1e6);
  const headers = { "Content-Type": "text/html", Date: "Mon, 23 Nov 2026 00:00:00 GMT" };
  expect((await answer({ kind: "headers", headers })).headers.get("content-type")).toBe("text/html");
});

test("any status, any of Atlas's errors, and 429 with and without Retry-After", async () => {
  const answer = (effect: Effect) => faulty(effect).get("/groups");
  expect(await (await answer({ kind: "fail", status: 503, body: "busy" })).text()).toBe("busy");
  const timeout = await answer({ kind: "error", status: 500, errorCode: "TIMEOUT_WHILE_PAGING" });
  expect(await timeout.json()).toMatchObject({ error: 500, errorCode: "TIMEOUT_WHILE_PAGING" });
  const retryAfter = async (value?: number | null) =>
    (await answer({ kind: "rateLimited", retryAfter: value })).headers.get("retry-after");
  expect(await Promise.all([retryAfter(7), retryAfter(), retryAfter(null)])).toEqual(["7", "1", null]);
});
