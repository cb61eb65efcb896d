import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

interface Source {
  readonly file: string;
  readonly text: string;
}

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "lint-rules-"));
afterAll(() => rmSync(folder, { recursive: true }));

const importing = ([file, path]: readonly [string, string]): Source => ({
  file,
  text: `import { thing } from "${path}";\nthing();\n`,
});

const FORBIDDEN = (
  [
    ["lib/backups/a.ts", "zod"],
    ["lib/backups/b.ts", "node:fs"],
    ["lib/backups/c.ts", "@tanstack/react-query"],
    ["lib/backups/d.ts", "@/lib/paths"],
    ["lib/backups/e.ts", "../atlas/client"],
    ["lib/backups/kinds/f.ts", "../../env"],
    ["lib/time/a.ts", "@/lib/queries/answers"],
    ["lib/atlas/a.ts", "@/components/ui/notice"],
    ["lib/atlas/b.ts", "../queries/answers"],
    ["lib/cache/a.ts", "@/app/providers"],
    ["lib/http/a.ts", "../../demo/server"],
    ["lib/queries/a.ts", "@/lib/atlas/client"],
    ["lib/queries/b.ts", "@/components/ui/notice"],
    ["components/ui/a.tsx", "@/lib/env"],
    ["components/ui/b.tsx", "@/lib/cache/answers"],
    ["components/ui/c.tsx", "@/app/providers"],
    ["components/ui/d.tsx", "../../lib/atlas/sources"],
    ["app/a.tsx", "@/demo/server"],
    ["app/b.tsx", "../e2e/fixtures"],
    ["proxy.ts", "./scripts/start"],
    ["demo/a.ts", "@/lib/backups/model"],
    ["demo/b.ts", "../lib/paths"],
    ["e2e/a.spec.ts", "@/lib/paths"],
  ] as const
).map(importing);

const ALLOWED = (
  [
    ["lib/backups/m.ts", "./kinds/serverless"],
    ["lib/backups/kinds/n.ts", "../model"],
    ["lib/backups/o.ts", "@/lib/time/zones"],
    ["lib/atlas/m.ts", "@/lib/backups/model"],
    ["lib/queries/m.ts", "@/lib/backups/model"],
    ["components/ui/m.tsx", "@/lib/queries/answers"],
    ["app/m.tsx", "@/lib/cache/backups"],
    ["instrumentation.ts", "@/lib/env"],
    ["e2e/m.spec.ts", "../demo/control"],
    ["lib/atlas/m.test.ts", "@/demo/server"],
  ] as const
).map(importing);

const TALKED_AWAY = [
  ["noExplicitAny", "export const value = (given: any) => given;\n"],
  ["noNonNullAssertion", "export const value = (given?: string) => given!;\n"],
  ["noTsIgnore", "// @ts-ignore\nexport const value: string = 1;\n"],
  ["noUnsafeTypeAssertion", "export const value = (given: unknown) => given as string;\n"],
].map(([rule = "", text = ""]) => ({ rule, text, file: `lib/http/${rule}.ts` }));

interface Report {
  readonly diagnostics: readonly {
    readonly category: string;
    readonly location: { readonly path: string };
  }[];
}

const broken = new Map<string, string[]>();

/** One run over all of them, in a folder with the same names and the same rules. */
beforeAll(() => {
  for (const { file, text } of [...FORBIDDEN, ...ALLOWED, ...TALKED_AWAY]) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  cpSync(join(root, "biome.json"), join(folder, "biome.json"));
  const options = ["--vcs-enabled=false", "--reporter=json", "--max-diagnostics=none"];
  const biome = join(root, "node_modules/.bin/biome");
  const { stdout } = spawnSync(biome, ["lint", ...options, "."], { cwd: folder, encoding: "utf8" });
  for (const { category, location } of (JSON.parse(stdout) as Report).diagnostics) {
    broken.set(location.path, [...(broken.get(location.path) ?? []), category.replace(/.*\//, "")]);
  }
});

describe("imports run one way", () => {
  it.each(FORBIDDEN)("forbidden: $file $text", ({ file }) => {
    expect(broken.get(file)).toContain("noRestrictedImports");
  });

  it.each(ALLOWED)("allowed: $file $text", ({ file }) => {
    expect(broken.get(file) ?? []).not.toContain("noRestrictedImports");
  });
});

describe("types are not talked away", () => {
  it.each(TALKED_AWAY)("$rule", ({ file, rule }) => {
    expect(broken.get(file)).toContain(rule);
  });
});
