import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { installMissing, isInstalled } from "./install.mjs";

const folder = mkdtempSync(join(tmpdir(), "install-"));
afterEach(() => rmSync(join(folder, "node_modules"), { recursive: true, force: true }));

const NEXT = { "node_modules/next": { version: "16.0.0", integrity: "sha512-a" } };
const OTHER_SYSTEM = { "node_modules/swc-other": { version: "16.0.0", optional: true } };

function project(installed: object | null) {
  const lock = (packages: object) => JSON.stringify({ packages });
  writeFileSync(join(folder, "package-lock.json"), lock({ "": {}, ...NEXT, ...OTHER_SYSTEM }));
  if (installed === null) return;
  mkdirSync(join(folder, "node_modules"));
  writeFileSync(join(folder, "node_modules", ".package-lock.json"), lock(installed));
}

test.each([
  ["what the lock file names, without other systems' packages", NEXT, true],
  ["another version", { "node_modules/next": { version: "15.0.0", integrity: "sha512-a" } }, false],
  ["too little", {}, false],
  ["nothing", null, false],
])("installed is %s: %j -> %s", (_, installed, expected) => {
  project(installed);
  expect(isInstalled(folder)).toBe(expected);
});

test("runs npm once, and only when something is missing", async () => {
  const say = vi.spyOn(console, "log").mockReturnValue();
  const run = vi.fn().mockResolvedValue(0);
  project(null);
  await installMissing(folder, run);
  expect(run).toHaveBeenCalledExactlyOnceWith("npm", expect.arrayContaining(["install", "--no-save"]));
  expect(say).toHaveBeenCalledOnce();
  project(NEXT);
  await installMissing(folder, run);
  expect(run).toHaveBeenCalledOnce();
});
