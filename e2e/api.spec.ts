import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "./fixtures";

test.describe("the JSON API", () => {
  test("lists instances of every project, and a project that fails is an entry in errors", async ({
    request,
    startDashboard,
    createInstance,
    standIn,
  }) => {
    const [good, bad] = [await createInstance(), await createInstance()];
    await standIn.setFault({
      match: { prefix: `/api/atlas/v2/groups/${bad.projectId}/` },
      effect: { kind: "fail", status: 500 },
    });
    const { instances, errors } = await getJson(request, `${await startDashboard()}/api/instances`);
    expect(instances).toContainEqual(
      expect.objectContaining({
        kind: "serverless",
        projectId: good.projectId,
        projectName: good.projectName,
        name: good.name,
        backup: expect.objectContaining({
          option: "Serverless Continuous Backup",
          snapshotEveryHours: 6,
          restoreWindowHours: 72,
        }),
      }),
    );
    expect(errors).toContainEqual(
      expect.objectContaining({ code: "atlas_unavailable", projectId: bad.projectId }),
    );
  });

  test("leaves out an instance that cannot be read, and says so in errors", async ({
    startDashboard,
    request,
    standIn,
    createInstance,
  }) => {
    const { projectId, name } = await createInstance();
    await standIn.putRawInstance({ projectId, json: { name: 42 } });
    const { instances, errors } = await getJson(request, `${await startDashboard()}/api/instances`);
    expect(errors).toContainEqual(expect.objectContaining({ code: "atlas_malformed", projectId }));
    expect(instances).toContainEqual(expect.objectContaining({ projectId, name }));
  });

  test("gives an instance, its snapshots newest first, and one snapshot", async ({
    request,
    dashboard,
    instance,
  }) => {
    const { instance: found } = await getJson(request, dashboard + instance.apiPath);
    expect(found).toMatchObject({ name: instance.name, stateName: "IDLE", tags: [] });
    const { snapshots, unreadable } = await getJson(request, `${dashboard}${instance.apiPath}/snapshots`);
    expect(unreadable).toEqual([]);
    const taken = snapshots.map(({ takenAt }: { takenAt: string }) => takenAt);
    expect(taken).toEqual(taken.toSorted().reverse());
    const { snapshot } = await getJson(
      request,
      `${dashboard}${instance.apiPath}/snapshots/${snapshots[0].id}`,
    );
    expect(snapshot).toEqual(snapshots[0]);
  });

  test("says which seconds can be restored, and about one second whether it can", async ({
    request,
    dashboard,
    instance,
  }) => {
    const url = `${dashboard}${instance.apiPath}/restore-window`;
    const first = await request.get(url);
    const window = await first.json();
    expect(window).toMatchObject({ supported: true, reason: null, gaps: [], gapsKnown: true });
    const [earliest, latest] = [Date.parse(window.earliest), Date.parse(window.latest)];
    expect(latest - earliest).toBe(72 * 3_600_000);
    expect(Math.abs(latest - Date.now())).toBeLessThan(10_000);
    for (const name of ["fetched-at", "next-check-at", "etag"]) expect(first.headers()[name]).toBeTruthy();
    const again = await request.get(url, { headers: { "If-None-Match": first.headers().etag ?? "" } });
    expect(again.status(), "it moves with the clock").toBe(200);

    expect((await request.get(`${url}?at=${earliest / 1_000 + 600}`)).status()).toBe(200);
    for (const at of [earliest / 1_000 - 1, latest / 1_000 + 600]) {
      const outside = await request.get(`${url}?at=${at}`);
      expect([outside.status(), outside.headers()["content-type"]]).toEqual([
        422,
        "application/problem+json",
      ]);
      expect(await outside.json()).toMatchObject({
        code: "outside_restore_window",
        status: 422,
        window: { supported: true },
      });
    }
    for (const at of ["", "now", "1.5", "-1", "1e9", "9999999999999"]) {
      const malformed = await request.get(`${url}?at=${at}`);
      expect([at, malformed.status(), (await malformed.json()).code]).toEqual([at, 400, "invalid_request"]);
    }
  });

  test("answers 304 while nothing changes, with fresh times", async ({ request, dashboard, instance }) => {
    const url = `${dashboard}${instance.apiPath}/snapshots`;
    const first = await request.get(url);
    expect(first.headers()["cache-control"]).toBe("private, no-cache");
    for (const name of ["fetched-at", "next-check-at"]) {
      expect(new Date(first.headers()[name] ?? "").toISOString()).toBe(first.headers()[name]);
    }
    const again = await request.get(url, { headers: { "If-None-Match": first.headers().etag ?? "" } });
    expect(again.status()).toBe(304);
    expect(again.headers()["fetched-at"]).toBeTruthy();
    expect(again.headers()["next-check-at"]).toBeTruthy();
  });

  test("answers bad input as the contract says, and asks nothing of Atlas", async ({
    request,
    dashboard,
    instance,
    standIn,
  }) => {
    const { projectId, name } = instance;
    const bad = [
      `/api/projects/${projectId.toUpperCase()}/serverless/${name}`,
      `/api/projects/123/serverless/${name}/snapshots`,
      `/api/projects/${projectId}/serverless/-${name}`,
      `/api/projects/${projectId}/serverless/${name}%2F..%2Fx/snapshots`,
      `/api/projects/${projectId}/serverless/${name}/snapshots/nope`,
      `/api/projects/${projectId}/serverless/${"a".repeat(65)}/snapshots`,
    ];
    for (const path of bad) {
      const response = await request.get(dashboard + path);
      expect([path, response.status()]).toEqual([path, 400]);
      expect(response.headers()["content-type"]).toBe("application/problem+json");
      expect(await response.json()).toMatchObject({
        code: "invalid_request",
        status: 400,
        detail: expect.any(String),
      });
    }
    const nothing = await request.get(`${dashboard}/api/nothing/here`);
    expect([nothing.status(), (await nothing.json()).code]).toEqual([404, "not_found"]);
    expect(await standIn.readLog({ prefix: `/api/atlas/v2/groups/${projectId}` })).toEqual([]);
    expect(await standIn.readUnexpected()).toEqual([]);
  });

  const FAULTS = [
    [{ kind: "error", status: 401, errorCode: "USER_UNAUTHORIZED" }, 502, "atlas_forbidden"],
    [{ kind: "error", status: 403, errorCode: "IP_ADDRESS_NOT_ON_ACCESS_LIST" }, 502, "atlas_forbidden"],
    [{ kind: "error", status: 404, errorCode: "CLUSTER_NOT_FOUND" }, 404, "not_found"],
    [{ kind: "error", status: 410, errorCode: "VERSION_GONE" }, 502, "atlas_gone"],
    [{ kind: "rateLimited", retryAfter: 55 }, 503, "atlas_rate_limited"],
    [{ kind: "fail", status: 500 }, 502, "atlas_unavailable"],
    [{ kind: "html" }, 502, "atlas_unavailable"],
    [{ kind: "reset" }, 502, "atlas_unavailable"],
    [{ kind: "truncate" }, 502, "atlas_malformed"],
    [{ kind: "malformed" }, 502, "atlas_malformed"],
    [{ kind: "wrongShape" }, 502, "atlas_malformed"],
  ] as const;

  for (const [effect, status, code] of FAULTS) {
    test(`says ${code} for ${Object.values(effect).join(" ")}`, async ({
      request,
      dashboard,
      instance,
      standIn,
    }) => {
      await standIn.setFault({ match: { prefix: `/api/atlas/v2/groups/${instance.projectId}/` }, effect });
      const response = await request.get(`${dashboard}${instance.apiPath}/snapshots`, { timeout: 40_000 });
      expect([response.status(), (await response.json()).code]).toEqual([status, code]);
      if (effect.kind === "rateLimited") expect(response.headers()["retry-after"]).toBe("55");
    });
  }
});

async function getJson(request: APIRequestContext, url: string) {
  const response = await request.get(url);
  expect([url, response.status()]).toEqual([url, 200]);
  return response.json();
}
