import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { createAtlas } from "../demo/atlas";
import { listen } from "../demo/listen";
import { createWorld } from "../demo/world";
import { ask } from "./ask";
import { expect, test } from "./fixtures";
import { endLaunched, type LaunchedDashboard, logLines, startLaunched } from "./launched";

const clientFiles = fileURLToPath(new URL("../.next/static", import.meta.url));

/** Every kind of credential that a dashboard can be given; all of them at once, against an Atlas that accepts both pairs. */
const CREDENTIALS = {
  apiKey: { name: "e2esecret", secret: "f3a81c5e-77c1-4b9d-8a52-private0key0" },
  serviceAccount: {
    name: "mdb_sa_id_0e2e0e2e0e2e0e2e0e2e0e2e",
    secret: "mdb_sa_sk_e2e-client-secret-value-0001",
  },
  proxy: { name: "X-Forwarded-User", secret: "e2e+proxy/secret=value" },
};
const ACCOUNTS = ["apiKey", "serviceAccount"] as const;

/** Each secret as it is, and in the forms in which it travels. */
const FORMS = Object.values(CREDENTIALS).flatMap(({ name, secret }) => [
  secret,
  encodeURIComponent(secret),
  btoa(`${name}:${secret}`),
  btoa(secret),
  Buffer.from(secret).toString("hex"),
]);
const leaksIn = (text: string) => FORMS.filter((form) => text.includes(form));

const through = { "X-Proxy-Secret": CREDENTIALS.proxy.secret, [CREDENTIALS.proxy.name]: "ann" };

async function startAtlas() {
  const world = createWorld();
  for (const kind of ACCOUNTS) world.credentials.add(kind, CREDENTIALS[kind]);
  const project = world.addProject({ name: "guarded" });
  world.addServerless(project.id, { name: "orders" });
  const atlas = createAtlas(world);
  const standIn = await listen(atlas);
  const path = `/projects/${project.id}/serverless/orders`;
  const backups = `/api/atlas/v2/groups/${project.id}/serverless/orders/backup`;
  return { atlas, standIn, path, backups };
}

function settingsOf(kind: (typeof ACCOUNTS)[number]): Record<string, string> {
  const { name, secret } = CREDENTIALS[kind];
  return kind === "apiKey"
    ? { MONGODB_ATLAS_PUBLIC_API_KEY: name, MONGODB_ATLAS_PRIVATE_API_KEY: secret }
    : { MONGODB_ATLAS_CLIENT_ID: name, MONGODB_ATLAS_CLIENT_SECRET: secret };
}

/** Every route there is, what each answers to something wrong, and every file that a page loads. */
async function pathsOf({ origin }: LaunchedDashboard, path: string): Promise<string[]> {
  const detail = `${path}/snapshots/${"0".repeat(24)}`;
  const job = `${path}/restore-jobs/${"0".repeat(24)}`;
  const pages = [
    "/",
    "/retention",
    "/connection",
    path,
    `${path}/restore-jobs`,
    job,
    `${path}/restore`,
    `${path}/restore?at=soon`,
    detail,
    `${path}-gone`,
  ];
  const api = [
    "/instances",
    "/fleet",
    "/metrics",
    "/health",
    "/ready",
    "/nothing",
    path,
    `${path}/snapshots`,
    `${path}/restore-window`,
    detail,
    `${path}/restore-jobs`,
    job,
    `${job}/download`,
  ];
  const wrong = [
    "/nothing",
    "/projects/%",
    "//",
    "/connection/",
    "/projects/x/serverless/y",
    "/api/projects/x/tape/y",
  ];
  const { body } = await ask(origin, path, { headers: through });
  const files = [...body.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css|svg|woff2)[^"]*)"/g)].map(
    ([, file = ""]) => file,
  );
  expect(files.length).toBeGreaterThan(5);
  return [...pages, ...wrong, ...files, ...api.map((rest) => `/api${rest}`)];
}

async function expectNoLeak(dashboard: LaunchedDashboard, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    for (const headers of [through, { ...through, RSC: "1" }, {}, { ...through, Host: "evil.example" }]) {
      const answer = await ask(dashboard.origin, path, { headers });
      expect([path, leaksIn(JSON.stringify(answer.headers) + answer.body)]).toEqual([path, []]);
    }
  }
}

test.afterEach(endLaunched);

for (const kind of ACCOUNTS) {
  test(`with ${kind}: no answer and no line of the most talkative log holds a credential`, async () => {
    test.slow();
    const { atlas, standIn, path, backups } = await startAtlas();
    const dashboard = await startLaunched({
      ...settingsOf(kind),
      MONGODB_ATLAS_BASE_URL: standIn.url,
      TRUSTED_PROXY_HEADER: CREDENTIALS.proxy.name,
      TRUSTED_PROXY_SECRET: CREDENTIALS.proxy.secret,
      LOG_LEVEL: "trace",
    });
    await expectNoLeak(dashboard, await pathsOf(dashboard, path));
    const api = (rest: string) => `/api${path}${rest}`;
    for (const [index, effect] of FAULTS.entries()) {
      const id = String(index + 1).repeat(24);
      atlas.faults.clear();
      atlas.faults.add({ match: { prefix: backups }, effect });
      await expectNoLeak(dashboard, [api(`/snapshots/${id}`), `${path}/snapshots/${id}`]);
    }
    await standIn.close();
    await expectNoLeak(dashboard, [api(`/snapshots/${"9".repeat(24)}`), "/connection"]);

    await endLaunched();
    const messages = new Set(logLines(dashboard).map(({ msg }) => msg));
    for (const msg of ["request", "Atlas answered", "Atlas could not be read"])
      expect(messages).toContain(msg);
    expect(leaksIn(dashboard.output())).toEqual([]);
  });
}

const FAULTS = [
  { kind: "html" },
  { kind: "error", status: 401, errorCode: "INVALID_CREDENTIALS" },
  { kind: "malformed" },
  { kind: "reset" },
] as const;

test("what browsers download names no credential and no variable that holds one", async () => {
  const files = await readdir(clientFiles, { recursive: true, withFileTypes: true });
  const scripts = files.filter((file) => file.isFile() && /\.(js|css|map|json)$/.test(file.name));
  expect(scripts.length).toBeGreaterThan(5);
  for (const { parentPath, name } of scripts) {
    const text = await readFile(`${parentPath}/${name}`, "utf8");
    expect([name, leaksIn(text)]).toEqual([name, []]);
    expect([name, text.match(/process\.env\.(MONGODB|TRUSTED)\w*/)]).toEqual([name, null]);
  }
});
