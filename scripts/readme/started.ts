import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { isUp } from "../lib/health";
import { bindablePort, urlOf } from "../lib/listen";
import { NOTHING_SET } from "../lib/nothing-set.mjs";

const HOST = "127.0.0.1";
/** npm, the stand-in, the launcher and the server, one after the other, on a busy machine. */
const UP_WITHIN_MS = 90_000;
const LEAVES_WITHIN_MS = 15_000;
const SHOWS_WITHIN_MS = 30_000;
const POLL_MS = 250;

/** A command of npm that serves pages, started as somebody at a terminal starts it. */
export interface Started {
  readonly origin: string;
  /** Waits until it has printed these words. */
  says(words: string): Promise<void>;
  /** Waits until a page holds these words: what Atlas tells may come after the first answer. */
  shows(path: string, words: string): Promise<void>;
  /** As Ctrl-C does: all of it ends, and the port is free again. */
  end(): Promise<void>;
}

export async function startNpm(
  root: string,
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<Started> {
  const port = await bindablePort(HOST, 0);
  const origin = urlOf(HOST, port);
  const env = { ...process.env, ...NOTHING_SET, ...settings, PORT: String(port) };
  // A group of its own: a terminal sends Ctrl-C to all of a group.
  const child = spawn("npm", args, { cwd: root, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (chunk: string) => chunks.push(chunk));
  const output = () => chunks.join("");
  const ended = once(child, "close");
  const signal = (name: NodeJS.Signals) => signalGroup(child.pid, name);
  process.once("exit", () => signal("SIGKILL"));
  if (!(await isUp(origin, ended, UP_WITHIN_MS))) {
    signal("SIGKILL");
    throw new Error(`npm ${args.join(" ")} serves nothing:\n${output()}`);
  }
  return {
    origin,
    says: (words) => until(words, `npm ${args.join(" ")}`, async () => output()),
    shows: (path, words) => until(words, path, async () => (await fetch(origin + path)).text()),
    async end() {
      signal("SIGINT");
      const late = sleep(LEAVES_WITHIN_MS, "late", { ref: false });
      if ((await Promise.race([ended, late])) === "late") {
        signal("SIGKILL");
        throw new Error(`npm ${args.join(" ")} does not end:\n${output()}`);
      }
      // Throws while something still listens there.
      await bindablePort(HOST, port);
    },
  };
}

async function until(words: string, where: string, read: () => Promise<string>): Promise<void> {
  const givenUpAt = performance.now() + SHOWS_WITHIN_MS;
  let text = await read();
  while (!text.includes(words)) {
    if (performance.now() > givenUpAt) throw new Error(`${where} has no “${words}”:\n${text}`);
    await sleep(POLL_MS);
    text = await read();
  }
}

function signalGroup(pid: number | undefined, name: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, name);
  } catch {
    // Nothing of it is left.
  }
}
