import { createServer } from "node:net";
import { isHealthy } from "../scripts/lib/health";
import { type Launched, launchDashboard } from "../scripts/lib/launch";
import { bindablePort } from "../scripts/lib/listen";
import { ask } from "./ask";
import { expect, test } from "./fixtures";

const running: Launched[] = [];
test.afterEach(async () => {
  for (const launched of running) launched.end("SIGTERM");
  await Promise.all(running.splice(0).map((launched) => launched.ended));
});

function start(settings: Readonly<Record<string, string>>): Launched {
  const launched = launchDashboard(settings);
  running.push(launched);
  return launched;
}

async function up(origin: string): Promise<void> {
  await expect.poll(() => isHealthy(origin)).toBe(true);
}

test("refuses a HOST that is not loopback without access control, in one line that names the variables", async () => {
  const launched = start({ HOST: "0.0.0.0", PORT: String(await bindablePort("127.0.0.1", 0)) });
  expect(await launched.ended).toBe(1);
  expect(launched.complaints()).toHaveLength(1);
  for (const name of ["HOST", "TRUSTED_PROXY_HEADER", "TRUSTED_PROXY_SECRET"]) {
    expect(launched.output()).toContain(name);
  }
});

for (const [name, value] of [
  ["PORT", "not-a-port-7731"],
  ["MONGODB_ATLAS_BASE_URL", "http://atlas.example.com/7731"],
  ["MONGODB_ATLAS_PROJECT_ID", "not-an-id-7731"],
  ["PUBLIC_URL", "ftp://7731"],
  ["LOG_LEVEL", "loud-7731"],
] as const) {
  test(`stops at a malformed ${name} with one line that names it and not its value`, async () => {
    const launched = start({ [name]: value });
    expect(await launched.ended).toBe(1);
    expect(launched.complaints()).toHaveLength(1);
    expect(launched.output()).toContain(name);
    expect(launched.output()).not.toContain("7731");
  });
}

test("says in one line that the port is in use", async () => {
  const port = await bindablePort("127.0.0.1", 0);
  const squatter = createServer().listen(port, "127.0.0.1");
  const launched = start({ PORT: String(port) });
  expect(await launched.ended).toBe(1);
  expect(launched.complaints()).toEqual([expect.stringContaining(`Port ${port} is in use`)]);
  squatter.close();
});

test("listens where HOST and PORT say, prints the address, and frees the port on SIGTERM", async () => {
  const port = await bindablePort("127.0.0.2", 0);
  const launched = start({ HOST: "127.0.0.2", PORT: String(port) });
  await up(`http://127.0.0.2:${port}`);
  await expect(ask(`http://127.0.0.1:${port}`, "/api/health")).rejects.toThrow("ECONNREFUSED");
  await expect.poll(launched.output).toContain(`Snapwatch: http://127.0.0.2:${port}`);
  launched.end("SIGTERM");
  expect(await launched.ended).toBe(0);
  expect(await bindablePort("127.0.0.2", port)).toBe(port);
});

test("serves a HOST that is not loopback once a proxy controls access", async () => {
  const port = await bindablePort("127.0.0.1", 0);
  const origin = `http://127.0.0.1:${port}`;
  const secret = "correct-horse-battery";
  const launched = start({
    HOST: "0.0.0.0",
    PORT: String(port),
    PUBLIC_URL: "https://backups.example.com",
    TRUSTED_PROXY_HEADER: "X-Forwarded-User",
    TRUSTED_PROXY_SECRET: secret,
  });
  await up(origin);
  expect((await ask(origin, "/")).status).toBe(401);
  expect(JSON.parse((await ask(origin, "/api/instances")).body)).toMatchObject({ code: "unauthenticated" });

  const through = { Host: "backups.example.com", "X-Proxy-Secret": secret, "X-Forwarded-User": "ann" };
  const page = await ask(origin, "/", { headers: through });
  expect(page.status).toBe(200);
  expect(page.headers["strict-transport-security"]).toBeTruthy();
  expect(page.body + launched.output()).not.toContain(secret);
});
