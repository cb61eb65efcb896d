import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { splitCalls } from "./shell";

/** For tests: the shells of this machine that people paste commands into; /bin/sh is there always. */
export const SHELLS = ["/bin/sh", "/bin/bash", "/bin/zsh"].filter((shell) => existsSync(shell));

/** For tests: programs of those names on the PATH, which do nothing but tell the words that they were given. */
export function createPrograms(...names: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), "snapwatch-programs-"));
  for (const name of names) {
    const file = join(folder, name);
    writeFileSync(file, `#!/bin/sh\nprintf '%s\\0' "$(($# + 1))" ${name} "$@"\n`);
    chmodSync(file, 0o755);
  }
  const path = [folder, process.env.PATH].join(delimiter);
  return {
    /** One list of words for each program that the shell ran, its name first, when it read these commands from a file. */
    run(shell: string, commands: readonly string[]): string[][] {
      const script = join(folder, "pasted");
      writeFileSync(script, `${commands.join("\n")}\n`);
      const env = { ...process.env, PATH: path, HOME: "/nobody" };
      const output = execFileSync(shell, [script], { encoding: "utf8", env, cwd: folder });
      return splitCalls(output.split("\0").slice(0, -1));
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
