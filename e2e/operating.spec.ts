import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { ask } from "./ask";
import { expect, test } from "./fixtures";
import { startHeldAtlas } from "./held-atlas";
import { endLaunched, logLines, startLaunched } from "./launched";
import { atlasSettings, credentials } from "./servers";

const chunks = fileURLToPath(new URL("../.next/static/chunks", import.meta.url));

test.afterEach(endLaunched);

test.describe("every route", () => {
  test("refuses with 405 whatever is not GET or HEAD", async ({ dashboard, instance }) => {
    const [chunk] = (await readdir(chunks)).filter((name) => name.endsWith(".js"));
    const pages = ["/", "/connection", instance.path, `${instance.path}/restore`, "/nothing", "/projects/%"];
    const odd = ["//", "//x", "/connection/", "/api/instances/", "*"];
    const api = ["health", "ready", "instances", "nothing", `${instance.apiPath}/snapshots`.slice(5)];
    const files = [
      "/icon.svg",
      `/_next/static/chunks/${chunk}`,
      "/_next/image?url=/icon.svg",
      "/_next/nothing",
    ];
    for (const path of [...pages, ...odd, ...files, ...api.map((name) => `/api/${name}`)]) {
      for (const method of ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"]) {
        const { status, headers } = await ask(dashboard, path, { method });
        expect([method, path, status, headers.allow]).toEqual([method, path, 405, "GET, HEAD"]);
      }
    }
  });

  test("answers with an id and the defences of a browser, redirects and faults included", async ({
    dashboard,
  }) => {
    const paths = ["/", "/connection/", "//x", "/nothing", "/projects/%", "/icon.svg", "/_next/nothing"];
    for (const path of [...paths, "/api/health", "/api/instances", "/api/nothing"]) {
      const { headers } = await ask(dashboard, path);
      expect([path, headers["x-request-id"]]).toEqual([path, expect.stringMatching(/^[\w-]{12}$/)]);
      expect([path, headers["x-content-type-options"]]).toEqual([path, "nosniff"]);
      expect([path, headers["cross-origin-resource-policy"]]).toEqual([path, "same-origin"]);
      expect(headers).not.toHaveProperty("x-powered-by");
      expect(headers).not.toHaveProperty("server");
      expect(headers).not.toHaveProperty("strict-transport-security");
    }
  });

  test("takes the address of an absolute form for the host that it names", async ({ dashboard }) => {
    expect((await ask(dashboard, "http://evil.example/api/instances")).status).toBe(403);
    expect((await ask(dashboard, `${dashboard}/api/health`)).body).toBe('{"status":"ok"}');
  });
});

test.describe("the log", () => {
  test("has one line a request, with what it asked of Atlas under the same id", async ({
    instance,
    standIn,
  }) => {
    const dashboard = await startLaunched({ ...atlasSettings("standIn"), LOG_LEVEL: "debug" });
    const linesOf = (requestId: string) =>
      logLines(dashboard).filter((line) => line.requestId === requestId && line.msg !== "asking Atlas again");
    const asked = (requestId: string, path: string) =>
      ask(dashboard.origin, path, { headers: { "X-Request-Id": requestId } });

    const { headers } = await asked("first-1", `${instance.apiPath}?pasted=words`);
    expect(headers["x-request-id"]).toBe("first-1");
    await expect
      .poll(() => linesOf("first-1").filter(({ msg }) => msg === "request"))
      .toEqual([
        {
          level: 30,
          time: expect.any(Number),
          requestId: "first-1",
          method: "GET",
          path: instance.apiPath,
          status: 200,
          ms: expect.any(Number),
          msg: "request",
        },
      ]);
    expect(linesOf("first-1")).toContainEqual(
      expect.objectContaining({ level: 20, msg: "Atlas answered", status: 200, ms: expect.any(Number) }),
    );

    await standIn.setFault({
      match: { prefix: `/api/atlas/v2/groups/${instance.projectId}/serverless/${instance.name}/backup` },
      effect: { kind: "fail", status: 400 },
    });
    await asked("second-2", `${instance.apiPath}/snapshots`);
    await expect
      .poll(() => linesOf("second-2"))
      .toContainEqual(expect.objectContaining({ level: 40, msg: "Atlas could not be read" }));
    expect(dashboard.output()).not.toContain("pasted");
  });

  test("gives an id that is not well-formed no chance to be one", async ({ dashboard }) => {
    for (const id of ["a b", '","level":60', "x".repeat(65)]) {
      const { headers } = await ask(dashboard, "/api/health", { headers: { "X-Request-Id": id } });
      expect(headers["x-request-id"]).toMatch(/^[\w-]{12}$/);
    }
  });
});

test.describe("leaving", () => {
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    test(`${signal}: accepts nothing new, finishes what is in flight, and ends with 0`, async () => {
      const atlas = await startHeldAtlas();
      const dashboard = await startLaunched({ ...credentials(atlas.url), LOG_LEVEL: "info" });
      const inFlight = ask(dashboard.origin, "/api/instances");
      await expect.poll(atlas.waiting).toBeGreaterThan(0);
      dashboard.end(signal);
      await expect.poll(() => ask(dashboard.origin, "/api/health").catch(String)).toContain("ECONNREFUSED");
      atlas.release();
      const answer = await inFlight;
      expect([answer.status, answer.headers.connection]).toEqual([200, "close"]);
      expect(await dashboard.ended).toBe(0);
      expect(logLines(dashboard)).toContainEqual(
        expect.objectContaining({ msg: "leaving", signal, inFlight: 1 }),
      );
      await atlas.close();
    });
  }

  test("does not wait longer than ten seconds for what does not end", async () => {
    const atlas = await startHeldAtlas();
    const dashboard = await startLaunched(credentials(atlas.url));
    const inFlight = ask(dashboard.origin, "/api/instances").catch(String);
    await expect.poll(atlas.waiting).toBeGreaterThan(0);
    const since = performance.now();
    dashboard.end("SIGTERM");
    expect(await dashboard.ended).toBe(0);
    expect(performance.now() - since).toBeLessThan(10_000);
    await inFlight;
    await atlas.close();
  });

  test("a second signal ends it at once", async () => {
    const atlas = await startHeldAtlas();
    const dashboard = await startLaunched(credentials(atlas.url));
    const inFlight = ask(dashboard.origin, "/api/instances").catch(String);
    await expect.poll(atlas.waiting).toBeGreaterThan(0);
    const since = performance.now();
    let ended: number | null | undefined;
    void dashboard.ended.then((code) => {
      ended = code;
    });
    await expect
      .poll(() => {
        dashboard.end("SIGINT");
        return ended;
      })
      .toBe(130);
    expect(performance.now() - since).toBeLessThan(5_000);
    await inFlight;
    await atlas.close();
  });
});

test.describe("readiness", () => {
  test("is there once Atlas has answered; health asks for nothing", async () => {
    const atlas = await startHeldAtlas();
    const { origin } = await startLaunched(credentials(atlas.url));
    expect((await ask(origin, "/api/health")).body).toBe('{"status":"ok"}');
    expect(atlas.waiting()).toBe(0);
    const early = await ask(origin, "/api/ready");
    expect([early.status, early.headers["content-type"]]).toEqual([503, "application/problem+json"]);
    atlas.release();
    await expect.poll(async () => (await ask(origin, "/api/ready")).status).toBe(200);
    const { body, headers } = await ask(origin, "/api/ready");
    expect(JSON.parse(body)).toEqual({ status: "ready", answeredAt: expect.stringMatching(/^\d{4}-.*Z$/) });
    expect(headers["cache-control"]).toBe("no-store");
    await atlas.close();
  });

  test("is not there without credentials, nor without an Atlas", async ({ notConfigured }) => {
    const unset = await ask(notConfigured, "/api/ready");
    expect([unset.status, JSON.parse(unset.body).code]).toEqual([503, "not_configured"]);
    const { origin } = await startLaunched(credentials("http://127.0.0.1:1"));
    const refused = await ask(origin, "/api/ready");
    expect([refused.status, JSON.parse(refused.body).status]).toEqual([503, 503]);
  });
});
