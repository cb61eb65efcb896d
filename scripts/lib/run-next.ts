import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { constants } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { isHealthy } from "./health";
import { urlOf } from "./listen";

interface NextServer {
  readonly root: string;
  readonly mode: "start" | "dev";
  readonly host: string;
  readonly port: number;
}

/** What is in flight gets this long to finish after SIGTERM. */
const LEAVE_WITHIN_MS = 10_000;
const POLL_MS = 50;

/** Runs Next as a child until it ends; resolves with its exit code. `onReady` is called once it answers. */
export async function runNext(server: NextServer, onReady: () => void): Promise<number> {
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const child = spawn(
    process.execPath,
    [next, server.mode, "--hostname", server.host, "--port", String(server.port)],
    { cwd: server.root, stdio: "inherit", env: { NEXT_TELEMETRY_DISABLED: "1", ...process.env } },
  );
  const exited = once(child, "exit");
  forwardSignals(child);
  if (await answers(server, child)) onReady();
  const [code, signal] = await exited;
  return typeof code === "number" ? code : 128 + signalNumber(signal);
}

function forwardSignals(child: ChildProcess): void {
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      child.kill(signal);
      setTimeout(() => child.kill("SIGKILL"), LEAVE_WITHIN_MS).unref();
    });
  }
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
