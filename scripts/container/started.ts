import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Built } from "./build";

export interface Started {
  output(): string;
  readonly ended: Promise<unknown>;
  end(signal: "SIGTERM" | "SIGKILL"): void;
}

/** Runs a command of an image as its user, with its environment and nothing of ours but the PATH. */
export function startIn(
  image: Built,
  [command = "", ...args]: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Started {
  const [uid = 0, gid = 0] = image.user.split(":").map(Number);
  // Only root can become somebody else; a developer already is not root.
  const owner = process.getuid?.() === 0 ? { uid, gid } : {};
  const child = spawn(command === "node" ? process.execPath : command, args, {
    cwd: join(image.folder, image.workdir),
    env: environmentOf(image, settings),
    stdio: ["ignore", "pipe", "pipe"],
    ...owner,
  });
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => chunks.push(chunk));
  }
  return {
    output: () => chunks.join(""),
    ended: once(child, "exit").then(([code]) => code),
    end: (signal) => child.kill(signal),
  };
}

function environmentOf({ env }: Built, settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const nowhere = { HOME: "/nonexistent", TMPDIR: "/nonexistent" };
  return { NODE_ENV: "production", PATH: process.env.PATH, ...nowhere, ...env, ...settings };
}
