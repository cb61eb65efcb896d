import { expect, test } from "vitest";
import { NOON, smallWorld } from "../testing/small-world";
import { createRateLimits } from "./rate-limits";

test("a bucket empties, says when to come back, and fills with the clock", () => {
  let now = NOON;
  const limits = createRateLimits(() => now);
  limits.set("Projects USER", { capacity: 2, refill: 6 });
  const take = () => limits.take("Projects USER", "key", "/api/atlas/v2/groups");
  expect(take()).toEqual({ "RateLimit-Limit": "2", "RateLimit-Remaining": "1" });
  take();
  expect(take).toThrow("Please retry after 10 seconds. Request capacity: 2. Refill rate: 6 per 60 seconds.");
  now += 10_000;
  expect(take()).toMatchObject({ "RateLimit-Remaining": "0" });
});

test("each project has its own", async () => {
  const { actions, projectId, get } = smallWorld();
  const other = actions.createProject({ name: "Other" }).projectId;
  actions.setLimit({ name: "Serverless GROUP", scope: projectId, capacity: 1, refill: 1 });
  await get(`/groups/${projectId}/serverless`);
  const refused = await get(`/groups/${projectId}/serverless`);
  expect(refused.status).toBe(429);
  expect(refused.headers.get("retry-after")).toBe("60");
  expect(refused.headers.get("x-error-code")).toBe("RATE_LIMITED_TOKEN_BUCKET");
  expect((await get(`/groups/${other}/serverless`)).status).toBe(200);
});
