import { ask } from "./ask";
import { expect, expectNoAxeViolations, test } from "./fixtures";
import { endLaunched, type LaunchedDashboard, logLines, startLaunched } from "./launched";
import { type Nginx, startNginx } from "./nginx";
import { atlasSettings } from "./servers";

const SECRET = "Correct-horse-battery-staple";
const USER_HEADER = "X-Forwarded-User";
const ANN = { username: "ann@example.com", password: "anns-password" };
const ZOE = { username: "Zoë", password: "zoes-password" };
const NAME = "backups.localhost";
const INSTALLING_MS = 180_000;

const basic = ({ username, password }: typeof ANN) =>
  `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
const signedIn = { Authorization: basic(ANN) };
const secret = { "X-Proxy-Secret": SECRET };
const through = { ...secret, [USER_HEADER]: "ann" };

let dashboard: LaunchedDashboard;
let nginx: Nginx;
/** As people reach it: by the name of PUBLIC_URL. */
let address: string;

// One nginx and one dashboard for all: each test asks them something else.
test.describe.configure({ mode: "default" });

test.beforeAll(async () => {
  test.setTimeout(INSTALLING_MS);
  dashboard = await startLaunched({
    ...atlasSettings("standIn"),
    LOG_LEVEL: "trace",
    PUBLIC_URL: `https://${NAME}`,
    TRUSTED_PROXY_HEADER: USER_HEADER,
    TRUSTED_PROXY_SECRET: SECRET,
  });
  const users = Object.fromEntries([ANN, ZOE].map(({ username, password }) => [username, password]));
  nginx = await startNginx({ dashboard: dashboard.origin, secret: SECRET, users });
  address = `http://${NAME}:${new URL(nginx.origin).port}`;
});

test.afterAll(async () => {
  await nginx?.end();
  await endLaunched();
});

/** Through nginx, as a client that has signed in. */
const asAnn = (path: string, headers: Record<string, string> = {}) =>
  ask(nginx.origin, path, { headers: { Host: NAME, ...signedIn, ...headers } });

test.describe("behind nginx", () => {
  test("nobody gets in without a login", async () => {
    const wrong: Record<string, string>[] = [
      {},
      { Authorization: basic({ ...ANN, password: "guessed" }) },
      through,
    ];
    for (const headers of wrong) {
      for (const path of ["/", "/api/instances"]) {
        const answer = await ask(nginx.origin, path, { headers: { Host: NAME, ...headers } });
        expect([path, answer.status]).toEqual([path, 401]);
        expect(answer.body).not.toContain("Snapwatch");
      }
    }
  });

  test.describe("somebody who has signed in", () => {
    test.use({ httpCredentials: ANN });

    test("sees on every page who they are", async ({ page, instance }) => {
      test.slow();
      for (const path of ["/", "/connection", instance.path, `${instance.path}/restore`]) {
        await page.goto(address + path);
        await expect(page.getByRole("banner")).toContainText(`Signed in as ${ANN.username}`);
      }
      await page.getByRole("link", { name: "All instances" }).first().click();
      await expect(page.getByRole("table", { name: "Instances" })).toBeVisible();
      await expect(page.getByRole("banner")).toContainText(ANN.username);
      await expectNoAxeViolations(page);
    });
  });

  test.describe("a name that is not ASCII", () => {
    test.use({ httpCredentials: ZOE });

    test("is shown as it is, with JavaScript or without", async ({ page }) => {
      await page.goto(`${address}/connection`);
      await expect(page.getByRole("banner")).toContainText("Signed in as Zoë");
      const { body } = await ask(nginx.origin, "/", { headers: { Host: NAME, Authorization: basic(ZOE) } });
      expect(body).toContain(">Zoë<");
    });
  });

  test("a client cannot give itself a name", async () => {
    const forged = { [USER_HEADER]: "mallory", "X-Snapwatch-User": "mallory", "X-Proxy-Secret": "guessed" };
    for (const path of ["/", "/connection", "/nothing"]) {
      const { body } = await asAnn(path, forged);
      const named = [ANN.username, "mallory"].filter((name) => body.includes(`>${name}<`));
      expect([path, named]).toEqual([path, [ANN.username]]);
    }
  });

  test("each request is in the log with the name and the id that nginx gave it", async ({ instance }) => {
    const { headers } = await asAnn(instance.apiPath);
    const requestId = headers["x-request-id"];
    expect(requestId).toMatch(/^[0-9a-f]{32}$/);
    const mine = () => logLines(dashboard).filter((line) => line.requestId === requestId);
    await expect
      .poll(mine)
      .toContainEqual(
        expect.objectContaining({ msg: "request", path: instance.apiPath, status: 200, user: ANN.username }),
      );
  });

  test("redirects stay on the address that people use, and Host is checked behind it too", async () => {
    const redirect = await asAnn("/connection/");
    expect([redirect.status, redirect.headers.location]).toEqual([308, "/connection"]);
    expect((await asAnn("/", { Host: "evil.example" })).status).toBe(403);
    const { body } = await asAnn("/");
    expect(body).not.toContain(new URL(dashboard.origin).host);
  });

  test("answers say https, belong to nobody else's cache, and set no cookie", async ({ instance }) => {
    for (const [path, cache] of [
      ["/", /private|no-store/],
      [instance.apiPath, /^private, no-cache$/],
    ] as const) {
      const { headers } = await asAnn(path);
      expect(headers["strict-transport-security"]).toMatch(/^max-age=\d{8,}$/);
      expect(headers["cache-control"]).toMatch(cache);
      expect(headers).not.toHaveProperty("set-cookie");
    }
    const { headers } = await asAnn(instance.apiPath);
    const again = await asAnn(instance.apiPath, { "If-None-Match": String(headers.etag) });
    expect(again.status).toBe(304);
  });
});

test.describe("around nginx", () => {
  const paths = ["/", "/connection", "/connection/", "//", "/nothing", "/icon.svg", "/_next/static/x.js"];

  test("people get a plain page and programs a problem, both 401", async () => {
    for (const path of paths) expect([path, (await ask(dashboard.origin, path)).status]).toEqual([path, 401]);
    const page = await ask(dashboard.origin, "/");
    expect(page.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(page.headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(page.headers["referrer-policy"]).toBe("same-origin");
    expect(page.headers["cache-control"]).toBe("no-store");
    expect(page.body).toContain("<h1>");
    expect(page.body).not.toContain("<script");
    for (const path of ["/api/instances", "/api/ready", "/api/nothing", "/api/instances/"]) {
      const { status, headers, body } = await ask(dashboard.origin, path);
      expect([path, status, headers["content-type"]]).toEqual([path, 401, "application/problem+json"]);
      expect(JSON.parse(body)).toMatchObject({ code: "unauthenticated", status: 401 });
    }
    expect((await ask(dashboard.origin, "/api/health")).status).toBe(200);
  });

  test("no half and no double of what the proxy sends counts", async () => {
    const wrong: Record<string, string | string[]>[] = [
      { [USER_HEADER]: "ann" },
      secret,
      { ...secret, [USER_HEADER]: " " },
      { ...through, "X-Proxy-Secret": SECRET.toLowerCase() },
      { ...through, "X-Proxy-Secret": `${SECRET}x` },
      { ...through, "X-Proxy-Secret": [SECRET, SECRET] },
      { ...through, [USER_HEADER]: ["ann", "root"] },
    ];
    for (const headers of wrong) {
      expect([headers, (await ask(dashboard.origin, "/", { headers })).status]).toEqual([headers, 401]);
    }
    expect((await ask(dashboard.origin, "/connection", { headers: through })).status).toBe(200);
  });

  test("a hostile name is only data, on the page and in the log", async () => {
    const names = ["<script>alert(1)</script>", "ann\u202Etxt", "x".repeat(5_000), '","user":"root'];
    for (const name of names) {
      const value = Buffer.from(name, "utf8").toString("latin1");
      const headers = { ...secret, [USER_HEADER]: value };
      const { status, body } = await ask(dashboard.origin, "/connection", { headers });
      expect(status).toBe(200);
      expect(body).not.toContain("<script>alert");
      expect(body).not.toContain("\u202E");
      expect(body).not.toContain("x".repeat(200));
    }
    const logged = () => logLines(dashboard).map(({ user }) => user);
    await expect.poll(logged).toContain('","user":"root');
    expect(logged()).toContain(`${"x".repeat(100)}…`);
    expect(dashboard.output()).not.toContain("\u202E");
  });

  test("the secret is in no log line, and the user's password neither", async () => {
    await asAnn("/connection");
    await ask(dashboard.origin, `/?${SECRET}`, { headers: through });
    await ask(dashboard.origin, "/connection", { headers: { ...through, "X-Proxy-Secret": `${SECRET}x` } });
    expect(dashboard.output()).toContain('"msg":"request"');
    for (const hidden of [SECRET, ANN.password, basic(ANN).slice(6)]) {
      expect(dashboard.output()).not.toContain(hidden);
    }
  });
});
