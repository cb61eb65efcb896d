import assert from "node:assert/strict";
import { createAtlas } from "../demo/atlas";
import { listen } from "../demo/listen";
import { createWorld } from "../demo/world";
import { ROOT, readDocument } from "./documents/markdown";
import { isCurrent } from "./lib/build.mjs";
import { commandsOf, TRIED } from "./readme/commands";
import { type Started, startNpm } from "./readme/started";

/**
 * The commands of README and operating.md, carried out one after the other on the finished build: what people are told
 * to type must work.
 */
const ACCOUNT = { name: "mdb_sa_id_readme", secret: "mdb_sa_sk_readme" };

async function tryDemo(flags: readonly string[]): Promise<void> {
  const more = flags.length > 0 ? ["--", ...flags] : [];
  const demo = await startNpm(ROOT, ["run", "demo", ...more]);
  await thenEnd(demo, async () => {
    await demo.shows("/", wordsOf(flags));
    await demo.says(`Snapwatch demo: ${demo.origin}`);
  });
}

/** What the first page shows of each demo, and of no other. */
function wordsOf(flags: readonly string[]): string {
  if (flags.includes("--today")) return "Atlas retired serverless instances";
  const [, instances] = /--instances (\d+)/.exec(flags.join(" ")) ?? [];
  return instances === undefined ? ">orders-prod<" : `>${Number(instances).toLocaleString("en")}<`;
}

/** `names`: the variables that the document has told to set. */
async function tryStart(names: readonly string[]): Promise<void> {
  const world = createWorld();
  world.credentials.add("serviceAccount", ACCOUNT);
  world.addServerless(world.addProject({ name: "Documented" }).id, { name: "orders-documented" });
  const atlas = await listen(createAtlas(world));
  const values: Readonly<Record<string, string>> = {
    MONGODB_ATLAS_CLIENT_ID: ACCOUNT.name,
    MONGODB_ATLAS_CLIENT_SECRET: ACCOUNT.secret,
  };
  const settings = Object.fromEntries(names.map((name) => [name, values[name] ?? ""]));
  try {
    const dashboard = await startNpm(ROOT, ["start"], { ...settings, MONGODB_ATLAS_BASE_URL: atlas.url });
    await thenEnd(dashboard, async () => {
      await dashboard.shows("/", ">orders-documented<");
      await dashboard.shows("/connection", "Service account");
    });
  } finally {
    await atlas.close();
  }
}

async function thenEnd(started: Started, look: () => Promise<void>): Promise<void> {
  let passed = false;
  try {
    await look();
    passed = true;
  } finally {
    // What went wrong first is what is told.
    await started.end().catch((error: unknown) => {
      if (passed) throw error;
    });
  }
}

async function tryAll(): Promise<void> {
  const settings: string[] = [];
  for (const [line, command] of commandsOf(TRIED.map(readDocument))) {
    if (command.kind === "demo") await tryDemo(command.flags);
    if (command.kind === "start") await tryStart(settings);
    if (command.kind === "setting") settings.push(command.name);
    console.log(command.kind === "not run" ? `not run: ${line} (${command.reason})` : `ok: ${line}`);
  }
}

// The demo would build anew, under the feet of whatever else serves this build.
assert.ok(
  isCurrent(ROOT),
  "There is no build, or one that is older than its sources: run npm run build first.",
);
await tryAll();
