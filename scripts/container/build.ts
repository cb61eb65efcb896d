import { cpSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { runCommand } from "../lib/run-command.mjs";
import { isIgnored } from "./context";
import { type Instruction, parseCopy, parseDockerfile, parseWords } from "./dockerfile";

/** What an image says about how it is run. */
export interface Built {
  /** Where its root directory is. */
  readonly folder: string;
  readonly workdir: string;
  readonly env: Readonly<Record<string, string>>;
  readonly user: string;
  readonly command: readonly string[];
  readonly healthCheck: readonly string[];
}

interface BuildOptions {
  /** The checkout. */
  readonly root: string;
  /** Each stage gets a folder in here, which is its root directory. */
  readonly folder: string;
  /** Of the machine that builds; what must not end up in the image. */
  readonly env: Readonly<Record<string, string>>;
}

/** Carries out the Dockerfile's own steps, each stage in a folder. An instruction that it does not know is an error. */
export async function buildStages({ root, folder, env }: BuildOptions): Promise<Built> {
  const stages = parseDockerfile(readFileSync(join(root, "Dockerfile"), "utf8"));
  let built = emptyStage(folder);
  for (const stage of stages) {
    built = emptyStage(join(folder, stage.name || "image"));
    for (const instruction of stage.instructions) {
      console.log(`${stage.name || "image"}: ${instruction.name} ${instruction.text}`);
      built = await carryOut(instruction, built, { root, folder, env });
    }
  }
  return built;
}

function emptyStage(folder: string): Built {
  mkdirSync(folder, { recursive: true });
  return { folder, workdir: "/", env: {}, user: "0", command: [], healthCheck: [] };
}

async function carryOut({ name, text }: Instruction, stage: Built, options: BuildOptions): Promise<Built> {
  switch (name) {
    case "WORKDIR":
      mkdirSync(join(stage.folder, text), { recursive: true });
      return { ...stage, workdir: text };
    case "ENV": {
      const [, variable = "", value = ""] = /^(\w+)=(.*)$/.exec(text) ?? [];
      return { ...stage, env: { ...stage.env, [variable]: value } };
    }
    case "COPY":
      copy(text, stage, options);
      return stage;
    case "RUN":
      await run(text, stage, options);
      return stage;
    case "USER":
      return { ...stage, user: text };
    case "EXPOSE":
      return stage;
    case "HEALTHCHECK":
      return { ...stage, healthCheck: parseWords(text) };
    case "CMD":
      return { ...stage, command: parseWords(text) };
    default:
      throw new Error(`scripts/container does not know ${name}: teach it, or write the Dockerfile without.`);
  }
}

function copy(text: string, stage: Built, { root, folder }: BuildOptions): void {
  const { from, sources, target } = parseCopy(text);
  const origin = from === null ? root : join(folder, from);
  const dockerignore = readFileSync(join(root, ".dockerignore"), "utf8");
  const wanted = (path: string) => from !== null || !isIgnored(relative(root, path), dockerignore);
  for (const source of sources) {
    const asFile = /\.\w+$/.test(source) ? source : "";
    const destination = join(stage.folder, resolve(stage.workdir, target), asFile);
    cpSync(join(origin, source), destination, { recursive: true, verbatimSymlinks: true, filter: wanted });
  }
  if (from === null) warmUp(root, join(stage.folder, stage.workdir));
}

/** An engine caches the layer with the dependencies; ours takes those of the checkout, and npm looks whether they are right. */
function warmUp(root: string, workdir: string): void {
  const installed = join(root, "node_modules");
  const target = join(workdir, "node_modules");
  if (process.argv.includes("--clean") || !existsSync(installed) || existsSync(target)) return;
  cpSync(installed, target, { recursive: true, verbatimSymlinks: true });
}

async function run(text: string, { folder, workdir, env }: Built, options: BuildOptions): Promise<void> {
  const cwd = join(folder, workdir);
  const code = await runCommand(cwd, "sh", ["-c", text], { ...options.env, ...env });
  if (code !== 0) throw new Error(`This step ended with ${code}: RUN ${text}`);
}
