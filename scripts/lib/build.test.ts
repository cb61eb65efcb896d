import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { isCurrent } from "./build.mjs";

const folder = join(mkdtempSync(join(tmpdir(), "build-")), "project");
beforeEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, second: number) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, "");
  for (const touched of [file, dirname(file)]) utimesSync(touched, second, second);
}

test("no build is not current; one that is newer than its sources is", () => {
  write("app/page.tsx", 100);
  expect(isCurrent(folder)).toBe(false);
  write(".next/BUILD_ID", 200);
  expect(isCurrent(folder)).toBe(true);
});

test.each(["app/projects/page.tsx", "lib/env.ts", "next.config.mjs"])("a newer %s makes it stale", (path) => {
  write(".next/BUILD_ID", 200);
  write(path, 300);
  expect(isCurrent(folder)).toBe(false);
});

test("a file that went away makes it stale, a changed test does not", () => {
  write("lib/env.test.ts", 300);
  write(".next/BUILD_ID", 200);
  utimesSync(join(folder, "lib"), 100, 100);
  expect(isCurrent(folder)).toBe(true);
  utimesSync(join(folder, "lib"), 300, 300);
  expect(isCurrent(folder)).toBe(false);
});
