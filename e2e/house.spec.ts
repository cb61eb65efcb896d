import type { Request } from "@playwright/test";
import { ask } from "./ask";
import { expect, test } from "./fixtures";

/** The Latin part of two families, each in all its weights. */
const FONT_BUDGET = 55_000;
const STYLE_BUDGET = 9_000;

const DOCUMENTS = ["/", "/connection", "/nothing-here", "/projects/%"];

test.describe("whatever is asked", () => {
  test("a Host that is not ours gets 403, except for health", async ({ dashboard }) => {
    for (const host of ["evil.example", "localhost.evil.example", "10.0.0.1:3000"]) {
      const headers = { Host: host };
      const page = await ask(dashboard, "/", { headers });
      expect([page.status, page.headers["content-type"]]).toEqual([403, "text/html; charset=utf-8"]);
      const problem = await ask(dashboard, "/api/instances", { headers });
      expect([problem.status, problem.headers["content-type"]]).toEqual([403, "application/problem+json"]);
      expect(JSON.parse(problem.body)).toMatchObject({ code: "forbidden", status: 403 });
      expect((await ask(dashboard, "/api/health", { headers })).body).toBe('{"status":"ok"}');
    }
    for (const host of ["localhost", "localhost:9", "127.0.0.1", "[::1]:3000"]) {
      expect((await ask(dashboard, "/api/instances", { headers: { Host: host } })).status).toBe(200);
    }
  });

  test("a path that does not decode gets 400", async ({ dashboard }) => {
    for (const path of [
      "/%E0%A4%A",
      "*",
      "/%",
      "/projects/%",
      "/projects/%zz/serverless/a",
      "/api/projects/%/serverless/a",
    ]) {
      expect([path, (await ask(dashboard, path)).status]).toEqual([path, 400]);
    }
  });

  test("anything but GET and HEAD gets 405", async ({ dashboard }) => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"]) {
      for (const path of ["/", "/api/instances"]) {
        const { status, headers } = await ask(dashboard, path, { method });
        expect([method, path, status, headers.allow]).toEqual([method, path, 405, "GET, HEAD"]);
      }
    }
    expect((await ask(dashboard, "/", { method: "HEAD" })).status).toBe(200);
  });

  test("documents have the defences of a browser, and no answer names the software", async ({
    dashboard,
  }) => {
    for (const path of DOCUMENTS) {
      const { headers } = await ask(dashboard, path);
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["referrer-policy"]).toBe("same-origin");
      expect(headers["permissions-policy"]).toContain("camera=()");
      expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
      expect(headers).not.toHaveProperty("x-powered-by");
    }
    expect((await ask(dashboard, "/api/health")).headers).not.toHaveProperty("content-security-policy");
  });

  test("scripts run by a nonce that is new for every document, and by nothing else", async ({
    dashboard,
  }) => {
    const nonces = new Set<string>();
    for (const path of [...DOCUMENTS, ...DOCUMENTS]) {
      const { headers, body } = await ask(dashboard, path);
      const policy = String(headers["content-security-policy"]);
      const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? "";
      expect(scripts).not.toMatch(/unsafe-inline|unsafe-eval/);
      expect(policy).toContain("frame-ancestors 'none'");
      const nonce = /'nonce-([^']+)'/.exec(scripts)?.[1] ?? "none";
      expect(nonces.has(nonce)).toBe(false);
      nonces.add(nonce);
      for (const [tag] of body.matchAll(/<script\b[^>]*>/g)) expect(tag).toContain(`nonce="${nonce}"`);
    }
  });

  test("nothing comes from another host; fonts and styles keep to their budget", async ({
    browser,
    dashboard,
    instance,
  }) => {
    for (const path of ["/", "/connection", instance.path, `${instance.path}/restore`]) {
      // With nothing cached, on each page.
      const context = await browser.newContext();
      const page = await context.newPage();
      const requests: Request[] = [];
      page.on("requestfinished", (request) => requests.push(request));
      await page.goto(dashboard + path, { waitUntil: "networkidle" });
      const hosts = new Set(requests.map((request) => new URL(request.url()).origin));
      expect([path, ...hosts]).toEqual([path, dashboard]);
      const bytesOf = async (type: string) => {
        const those = requests.filter((request) => request.resourceType() === type);
        const sizes = await Promise.all(those.map((request) => request.sizes()));
        return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
      };
      expect(await bytesOf("font"), `bytes of fonts, ${path}`).toBeLessThanOrEqual(FONT_BUDGET);
      expect(await bytesOf("stylesheet"), `bytes of styles, ${path}`).toBeLessThanOrEqual(STYLE_BUDGET);
      // In a document, styles would be sent once more with each of them.
      await expect(page.locator("style")).toHaveCount(0);
      await context.close();
    }
  });

  test("the files of the build come compressed and are kept for good, with what holds for every answer", async ({
    dashboard,
  }) => {
    const { body } = await ask(dashboard, "/");
    const paths = new Set(body.match(/\/_next\/static\/[\w~./-]+\.(?:js|css)/g));
    expect(paths.size).toBeGreaterThan(1);
    for (const path of paths) {
      const compressed = await ask(dashboard, path, { headers: { "Accept-Encoding": "gzip" } });
      expect(compressed.status, path).toBe(200);
      expect(compressed.headers).toMatchObject({
        "content-encoding": "gzip",
        "content-length": expect.stringMatching(/^\d+$/),
        "cache-control": "public, max-age=31536000, immutable",
        "x-content-type-options": "nosniff",
        "x-request-id": expect.any(String),
      });
      // Who takes no gzip is answered by Next, alike.
      const plain = await ask(dashboard, path);
      expect([plain.status, plain.headers["content-encoding"]], path).toEqual([200, undefined]);
      expect(plain.headers["content-type"]).toBe(compressed.headers["content-type"]);
      expect(plain.headers["cache-control"]).toBe(compressed.headers["cache-control"]);
    }
  });

  test("there is a favicon", async ({ page, dashboard }) => {
    await page.goto(dashboard);
    const icon = await page.locator("link[rel=icon]").first().getAttribute("href");
    const response = await page.request.get(new URL(icon ?? "/missing", dashboard).href);
    expect(response.status()).toBe(200);
    expect(response.headers()["content-type"]).toMatch(/^image\//);
    // Asked for by whoever has read no page yet.
    expect((await page.request.get(`${dashboard}/favicon.ico`)).headers()["content-type"]).toMatch(
      /^image\//,
    );
  });
});
