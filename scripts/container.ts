import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createAtlas } from "../demo/atlas";
import { listen } from "../demo/listen";
import { createWorld } from "../demo/world";
import { type Built, buildStages } from "./container/build";
import { type Started, startIn } from "./container/started";
import { filesWith, makeReadOnly, makeWritable, namesIn } from "./container/tree";
import { isUp } from "./lib/health";
import { bindablePort, urlOf } from "./lib/listen";

/**
 * The container without an engine: carries out the Dockerfile's steps in temporary folders, then runs the result as its
 * user, in a tree that nobody may write to. `--clean` installs every dependency anew.
 */
const root = fileURLToPath(new URL("..", import.meta.url));
const HOST = "127.0.0.1";
const LEAVES_WITHIN_MS = 10_000;
const KEY = { name: "container", secret: "container-private-key-7731" };
const PROXY = { header: "X-Forwarded-User", secret: "container-proxy-secret-7731" };
const SECRETS = [KEY.secret, PROXY.secret];

/** What a machine that builds may well have in its environment. */
const BUILDER = { MONGODB_ATLAS_PRIVATE_API_KEY: KEY.secret, TRUSTED_PROXY_SECRET: PROXY.secret };

async function check(folder: string): Promise<void> {
  const image = await buildStages({ root, folder, env: BUILDER });
  holdsOnlyWhatItNeeds(image);
  makeReadOnly(image.folder);
  await refusesToBeExposed(image);
  await serves(image);
}

function holdsOnlyWhatItNeeds(image: Built): void {
  const names = namesIn(image.folder);
  const foreign = names.filter((name) => /^\/app\/(e2e|demo|lib|\.env)|\/\.env|^\/app\/.*\.tsx?$/.test(name));
  assert.deepEqual(
    foreign.filter((name) => !name.includes("/node_modules/")),
    [],
    "what the image does not need",
  );
  assert.deepEqual(
    filesWith(image.folder, SECRETS),
    [],
    "files that hold a secret of the machine that built it",
  );
  said(`holds ${names.length} files, none of them a source, a test or a secret`);
}

async function refusesToBeExposed(image: Built): Promise<void> {
  const started = startIn(image, image.command);
  assert.equal(await started.ended, 1);
  assert.match(started.output(), /^HOST [^\n]*TRUSTED_PROXY_HEADER[^\n]*TRUSTED_PROXY_SECRET[^\n]*\n$/);
  said("does not start without access control, and says why in one line");
}

async function serves(image: Built): Promise<void> {
  const world = createWorld();
  world.credentials.add("apiKey", KEY);
  world.addServerless(world.addProject({ name: "Contained" }).id, { name: "orders-contained" });
  const atlas = await listen(createAtlas(world));
  const port = await bindablePort(HOST, 0);
  const started = startIn(image, image.command, {
    PORT: String(port),
    MONGODB_ATLAS_BASE_URL: atlas.url,
    MONGODB_ATLAS_PUBLIC_API_KEY: KEY.name,
    MONGODB_ATLAS_PRIVATE_API_KEY: KEY.secret,
    TRUSTED_PROXY_HEADER: PROXY.header,
    TRUSTED_PROXY_SECRET: PROXY.secret,
  });
  try {
    assert.ok(await isUp(urlOf(HOST, port), started.ended), `It does not come up:\n${started.output()}`);
    await answersAsItShould(image, urlOf(HOST, port));
    await leaves(started);
  } finally {
    started.end("SIGKILL");
    await atlas.close();
  }
}

async function answersAsItShould(image: Built, origin: string): Promise<void> {
  const health = startIn(image, image.healthCheck, { PORT: new URL(origin).port });
  assert.equal(await health.ended, 0, "the health check");
  assert.equal((await fetch(origin)).status, 401);
  const headers = { "X-Proxy-Secret": PROXY.secret, [PROXY.header]: "ann" };
  const page = await fetch(origin, { headers });
  const html = await page.text();
  assert.equal(page.status, 200);
  assert.ok(html.includes("orders-contained"), "the page shows what the stand-in has");
  const [, script = ""] = /src="(\/_next\/static\/[^"]+\.js)"/.exec(html) ?? [];
  assert.equal((await fetch(origin + script, { headers })).status, 200, "a script of the page");
  said("is healthy, asks who comes, and serves pages and scripts from a tree it cannot write to");
}

async function leaves(started: Started): Promise<void> {
  const since = performance.now();
  started.end("SIGTERM");
  assert.equal(await started.ended, 0);
  assert.ok(performance.now() - since < LEAVES_WITHIN_MS);
  assert.doesNotMatch(started.output(), /EROFS|EACCES|ENOENT/);
  assert.ok(
    SECRETS.every((secret) => !started.output().includes(secret)),
    "a secret in the log",
  );
  said("leaves on SIGTERM with exit code 0");
}

const said = (what: string) => console.log(`The container ${what}.`);

const folder = mkdtempSync(join(tmpdir(), "snapwatch-container-"));
try {
  chmodSync(folder, 0o755);
  await check(folder);
} finally {
  makeWritable(folder);
  rmSync(folder, { recursive: true, force: true });
}
