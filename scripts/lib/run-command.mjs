import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";

/**
 * Runs a command of this project's dependencies (or of the system) with its output on ours, and no input.
 * Resolves with the exit code; a command that cannot be started, or was ended by a signal, has 1.
 */
export function runCommand(root, command, args, env = {}, options = {}) {
  const path = [join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter);
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, PATH: path, ...env },
      ...options,
    });
    child.on("error", (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(1);
    });
    child.on("exit", (code) => resolve(code ?? 1));
  });
}
