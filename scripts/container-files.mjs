import { cpSync, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { runCommand } from "./lib/run-command.mjs";

/**
 * Everything that the container holds, in the folder that is named: Next's standalone output, what browsers load, and
 * the launcher in one file, since there is no tsx to read it.
 */
const root = fileURLToPath(new URL("..", import.meta.url));

async function makeFiles(target) {
  const code = await runCommand(root, "next", ["build"], { BUILD_OUTPUT: "standalone" });
  if (code !== 0) throw new Error("The dashboard could not be built: see above.");
  cpSync(join(root, ".next/standalone"), target, { recursive: true, verbatimSymlinks: true });
  cpSync(join(root, ".next/static"), join(target, ".next/static"), { recursive: true });
  if (existsSync(join(root, "public")))
    cpSync(join(root, "public"), join(target, "public"), { recursive: true });
  mkdirSync(join(target, "scripts"), { recursive: true });
  cpSync(join(root, "scripts/container-health.mjs"), join(target, "scripts/container-health.mjs"));
  await build({
    entryPoints: [join(root, "scripts/start.ts")],
    outfile: join(target, "scripts/start.mjs"),
    bundle: true,
    platform: "node",
    format: "esm",
    conditions: ["react-server"],
    // Comes with Next.
    external: ["@next/env"],
    logLevel: "warning",
  });
}

const [target] = process.argv.slice(2);
if (!target) throw new Error("Say into which folder: node scripts/container-files.mjs FOLDER");
await makeFiles(join(process.cwd(), target));
