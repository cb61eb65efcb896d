import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { NOTHING_SET } from "./nothing-set.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Arguments for node: `npm start` without npm, which hides exit codes behind its own. */
export const LAUNCHER = ["--conditions=react-server", "--import", "tsx", "scripts/start.ts"];

export interface Launched {
  /** Everything it has written so far. */
  output(): string;
  /** What it has written to stderr, by lines. */
  complaints(): string[];
  /** Resolves with the exit code once it has ended. */
  readonly ended: Promise<number | null>;
  end(signal: "SIGTERM" | "SIGINT" | "SIGKILL"): void;
}

/** Starts the dashboard with these settings and no others. */
export function launchDashboard(settings: Readonly<Record<string, string>>): Launched {
  return launch(LAUNCHER, { ...NOTHING_SET, ...settings });
}

/** Runs one of Next's own commands on another app than the dashboard. */
export function launchNext(...args: readonly string[]): Launched {
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  return launch([next, ...args], { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
}

/** Starts node in the root of this project. */
function launch(args: readonly string[], settings: Readonly<Record<string, string>>): Launched {
  const env = { ...process.env, ...settings };
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
  const out = collect(child, "stdout");
  const err = collect(child, "stderr");
  return {
    output: () => out.join("") + err.join(""),
    complaints: () => err.join("").split("\n").filter(Boolean),
    ended: once(child, "close").then(([code]) => (typeof code === "number" ? code : null)),
    end: (signal) => child.kill(signal),
  };
}

function collect(child: ChildProcess, stream: "stdout" | "stderr"): string[] {
  const chunks: string[] = [];
  child[stream]?.setEncoding("utf8").on("data", (chunk: string) => chunks.push(chunk));
  return chunks;
}
