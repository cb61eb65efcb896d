import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { constants } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isHealthy } from "./health";
import { urlOf } from "./listen";

interface NextServer {
  readonly root: string;
  readonly mode: "start" | "dev";
  readonly host: string;
  readonly port: number;
}

/** The server itself leaves sooner (lib/http/leave.ts): this is for one that does not. */
const LEAVE_WITHIN_MS = 10_000;
const POLL_MS = 50;

/** Runs Next as a child until it ends; resolves with its exit code. `onReady` is called once it answers. */
export async function runNext(server: NextServer, onReady: () => void): Promise<number> {
  const { args, env } = commandOf(server);
  const child = spawn(process.execPath, args, {
    cwd: server.root,
    stdio: "inherit",
    env: { NEXT_TELEMETRY_DISABLED: "1", ...process.env, ...env },
  });
  const exited = once(child, "exit");
  const asked = forwardSignals(child);
  if (await answers(server, child)) onReady();
  const [code, signal] = await exited;
  if (typeof code === "number") return code;
  // Asked to leave before it could serve anybody: nothing was in flight.
  return asked.has(String(signal)) ? 0 : 128 + signalNumber(signal);
}

/** What a container has instead of a checkout: Next's standalone output brings a server of its own. */
const STANDALONE = "server.js";

function commandOf({ root, mode, host, port }: NextServer) {
  const standalone = join(root, STANDALONE);
  const ourSignals = { NEXT_MANUAL_SIG_HANDLE: "1" };
  if (mode === "start" && existsSync(standalone))
    return { args: [standalone], env: { ...ourSignals, HOSTNAME: host, PORT: String(port) } };
  const next = createRequire(join(root, "package.json")).resolve("next/dist/bin/next");
  const args = [next, mode, "--hostname", host, "--port", String(port)];
  return { args, env: mode === "start" ? ourSignals : {} };
}

/** Gives the signals that have come so far. */
function forwardSignals(child: ChildProcess): ReadonlySet<string> {
  const asked = new Set<string>();
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      asked.add(signal);
      child.kill(signal);
      setTimeout(() => child.kill("SIGKILL"), LEAVE_WITHIN_MS).unref();
    });
  }
  return asked;
}

/** Whether the server came up; false when it ended instead. */
async function answers({ host, port }: NextServer, child: ChildProcess): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null) {
    if (await isHealthy(urlOf(host, port))) return true;
    await sleep(POLL_MS);
  }
  return false;
}

function signalNumber(signal: unknown): number {
  const numbers: Readonly<Record<string, number>> = constants.signals;
  return numbers[String(signal)] ?? 0;
}
