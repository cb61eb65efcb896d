import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isIgnored } from "./context";
import { parseCopy, parseDockerfile, parseWords } from "./dockerfile";

const file = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");

describe("a Dockerfile", () => {
  it("is its stages, without comments and with long lines joined", () => {
    const stages = parseDockerfile(
      'ARG A=1\nFROM x AS build\n# RUN no\nRUN a \\\n  b\nFROM y\nCMD ["c", "d"]\n',
    );
    expect(stages).toEqual([
      { name: "build", instructions: [{ name: "RUN", text: "a    b" }] },
      { name: "", instructions: [{ name: "CMD", text: '["c", "d"]' }] },
    ]);
    expect(parseWords('--interval=3s CMD ["c", "d"]')).toEqual(["c", "d"]);
    expect(parseCopy("--from=build /a /b ./")).toEqual({
      from: "build",
      sources: ["/a", "/b"],
      target: "./",
    });
  });
});

describe("ours", () => {
  const [build, last] = parseDockerfile(file("Dockerfile"));
  const textOf = (name: string) =>
    last?.instructions.filter((one) => one.name === name).map(({ text }) => text);

  it("builds in one stage and runs in another, not as root, with a health check", () => {
    expect(build?.name).toBe("build");
    expect(textOf("USER")).toEqual(["65534:65534"]);
    expect(textOf("HEALTHCHECK")).toHaveLength(1);
    expect(textOf("RUN")).toEqual([]);
  });

  it("lets nothing secret in, and nothing that a build on this machine has left", () => {
    const patterns = file(".dockerignore");
    for (const path of [".env", ".env.local", ".git/config", "node_modules/a", ".next/BUILD_ID"]) {
      expect([path, isIgnored(path, patterns)]).toEqual([path, true]);
    }
    for (const path of ["app/page.tsx", "package.json", "lib/env.ts"]) {
      expect([path, isIgnored(path, patterns)]).toEqual([path, false]);
    }
  });
});
