import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";

const LEAVE_WITHIN_MS = 3_000;

/**
 * Programs that live and die together. Each leads a process group of its own, so that what it starts ends with it
 * and a Ctrl-C reaches only us.
 */
export function createChildren(root) {
  const running = new Set();
  const path = [join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter);

  /** Starts a program; `ended` resolves with its exit code, a signal counts as 1. */
  function start(command, args, { env = {}, output = "pipe" } = {}) {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, PATH: path, ...env },
      stdio: ["ignore", output, output],
      detached: true,
    });
    running.add(child);
    const ended = new Promise((resolve) => {
      child.on("error", (error) => resolve(complain(command, error)));
      child.on("exit", (code) => resolve(code ?? 1));
    }).then((code) => {
      // What it started may have outlived it.
      killGroup(child);
      running.delete(child);
      return code;
    });
    return Object.assign(child, { ended });
  }

  /** Asks all of them to end, and makes them after a while. */
  async function stop() {
    const all = [...running];
    for (const child of all) child.kill("SIGTERM");
    const timer = setTimeout(kill, LEAVE_WITHIN_MS);
    await Promise.all(all.map(({ ended }) => ended));
    clearTimeout(timer);
  }

  function kill() {
    for (const child of running) killGroup(child);
  }

  return { start, stop, kill };
}

function killGroup({ pid }) {
  try {
    if (pid !== undefined) process.kill(-pid, "SIGKILL");
  } catch {
    // Nothing of it is left.
  }
}

function complain(command, error) {
  console.error(`${command}: ${error.message}`);
  return 1;
}
