import { randomBytes } from "node:crypto";
import { get } from "node:http";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildIfStale } from "./lib/build.mjs";
import { createChildren } from "./lib/children.mjs";
import { freePort } from "./lib/free-port.mjs";
import { installMissing } from "./lib/install.mjs";
import { NOTHING_SET } from "./lib/nothing-set.mjs";

/** `npm run demo`: the dashboard against the stand-in Atlas. Plain node, because it installs the rest. */
const root = fileURLToPath(new URL("..", import.meta.url));
const children = createChildren(root);
const never = new Promise(() => {});
let stopping = false;

async function demo() {
  const flags = readFlags(process.argv.slice(2));
  const port = await freePort(process.env.PORT || "3000");
  stopWhenAsked();
  await installMissing(root, runLoud);
  await buildIfStale(root, runQuiet);

  console.log("Starting the Atlas stand-in and the dashboard ...");
  const keys = makeKeys();
  const standIn = children.start(process.execPath, ["--import", "tsx", "demo/server.ts", ...flags], {
    env: { ...NOTHING_SET, ...keys },
  });
  const standInEnded = endWith(standIn, "The Atlas stand-in");
  const dashboard = startDashboard(await Promise.race([readUrl(standIn), standInEnded]), port, keys);
  const dashboardEnded = endWith(dashboard, "The dashboard");

  const url = `http://127.0.0.1:${port}`;
  await Promise.race([becomesHealthy(url), dashboardEnded]);
  showOutput(dashboard);
  if (!stopping) console.log(`Snapwatch demo: ${url}`);
}

/** The stand-in's part of the command line. */
function readFlags(args) {
  try {
    const options = { today: { type: "boolean" }, instances: { type: "string" } };
    const { today, instances } = parseArgs({ args, options }).values;
    if (instances !== undefined && !/^\d{1,6}$/.test(instances)) {
      throw new Error(`--instances takes a whole number, not "${instances}"`);
    }
    return [...(today ? ["--today"] : []), ...(instances === undefined ? [] : ["--instances", instances])];
  } catch (error) {
    throw new Error(`${error.message}. The demo takes --today and --instances N.`);
  }
}

/** Made anew on every start, and told to the two children by environment alone. */
function makeKeys() {
  return {
    MONGODB_ATLAS_PUBLIC_API_KEY: randomBytes(4).toString("hex"),
    MONGODB_ATLAS_PRIVATE_API_KEY: randomBytes(16).toString("hex"),
  };
}

function startDashboard(standInUrl, port, keys) {
  const launcher = ["--conditions=react-server", "--import", "tsx", "scripts/start.ts"];
  const env = {
    ...NOTHING_SET,
    ...keys,
    MONGODB_ATLAS_BASE_URL: standInUrl,
    NODE_ENV: "production",
    PORT: String(port),
    HOST: "127.0.0.1",
    LOG_LEVEL: process.env.LOG_LEVEL ?? "warn",
  };
  return children.start(process.execPath, launcher, { env });
}

/** Neither goes on without the other. The promise never resolves: the process ends before. */
async function endWith(child, name) {
  child.stderr.pipe(process.stderr);
  const code = await child.ended;
  if (stopping) return never;
  stopping = true;
  console.error(`${name} ended by itself (${code}): the demo ends.`);
  await children.stop();
  process.exit(code || 1);
}

async function readUrl(standIn) {
  for await (const line of createInterface({ input: standIn.stdout })) {
    const url = /http:\S+/.exec(line)?.[0];
    if (url !== undefined) return url;
  }
  return never;
}

async function becomesHealthy(url) {
  while (!(await isHealthy(url))) await sleep(100);
}

/** The connection is not kept, or the dashboard would wait for it when it ends. */
function isHealthy(url) {
  return new Promise((resolve) => {
    get(`${url}/api/health`, { agent: false }, (response) => {
      response.resume().on("close", () => resolve(response.statusCode === 200));
    }).on("error", () => resolve(false));
  });
}

/** Its log, without the line in which it says where it listens: ours says it. */
function showOutput(dashboard) {
  createInterface({ input: dashboard.stdout }).on("line", (line) => {
    if (line.startsWith("{")) console.log(line);
  });
}

async function runLoud(command, args) {
  const code = await children.start(command, args, { output: "inherit" }).ended;
  return stopping ? never : code;
}

async function runQuiet(command, args) {
  const child = children.start(command, args, { env: { ...NOTHING_SET, NODE_ENV: "production" } });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => output.push(chunk));
  const code = await child.ended;
  return stopping ? never : { code, output: Buffer.concat(output).toString() };
}

function stopWhenAsked() {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
  process.on("exit", children.kill);
  if (process.env.npm_lifecycle_event === undefined) return;
  // npm may be ended without passing that on; then nobody is left to end us.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(), 500).unref();
}

async function stop() {
  if (stopping) return children.kill();
  stopping = true;
  await children.stop();
  process.exit(0);
}

demo().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
