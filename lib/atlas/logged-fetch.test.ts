import { expect, it } from "vitest";
import { loggedFetch } from "./logged-fetch";
import { fakeFetch, json } from "./testing/fake-fetch";

function recorded(answer: () => Response) {
  const lines: string[] = [];
  const log = {
    debug: (fields: object, message: string) => void lines.push(JSON.stringify({ ...fields, message })),
  };
  return { lines, fetch: loggedFetch(fakeFetch(answer).fetch, log) };
}

const URL = "https://cloud.mongodb.com/api/atlas/v2/groups?pageNum=1&token=hidden-value";
const signed = {
  headers: { Authorization: "Bearer hidden-value" },
  body: "secret=hidden-value",
  method: "POST",
};

it("tells what was asked and what came, and no header, body or query", async () => {
  const { lines, fetch } = recorded(() => json({ access_token: "hidden-value" }, 201));
  expect((await fetch(URL, signed)).status).toBe(201);
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({
    method: "POST",
    upstream: "/api/atlas/v2/groups",
    status: 201,
    ms: expect.any(Number),
  });
  expect(lines.join("")).not.toContain("hidden-value");
});

it("tells of a call that failed, and leaves the failure as it is", async () => {
  const failure = new TypeError("hidden-value");
  const { lines, fetch } = recorded(() => {
    throw failure;
  });
  await expect(fetch(URL, signed)).rejects.toBe(failure);
  expect(lines.join("")).toContain("Atlas did not answer");
  expect(lines.join("")).not.toContain("hidden-value");
});
