import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { kinds } from "@/lib/backups/kinds";

const root = fileURLToPath(new URL("..", import.meta.url));
const names = Object.keys(kinds).join("|");
const quoted = `["'\`](?:${names})["'\`]`;
const ASKS = new RegExp(
  `[=!]==?\\s*${quoted}|${quoted}\\s*[=!]==?|case\\s+${quoted}|kinds(\\??\\.(${names})\\b|\\[${quoted}\\])`,
);

function asks(text: string): boolean {
  return ASKS.test(text);
}

describe("a screen asks what a kind can do, never which it is", () => {
  it.each([
    'if (kind === "flex")',
    "kind !== 'serverless'",
    '"clusters" == kind',
    'case "flex":',
    "kinds.flex.label",
  ])("%s is found out", (text) => expect(asks(text)).toBe(true));
  it.each([
    "kinds[instance.kind].label",
    "kinds.length",
    'className="flex"',
    "kinds[kind].capabilities.sizes",
  ])("%s is well", (text) => expect(asks(text)).toBe(false));

  it.each(["app", "components"])("in %s", (folder) => {
    const files = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).filter(
      (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file),
    );
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((file) => asks(readFileSync(join(root, folder, file), "utf8")))).toEqual([]);
  });
});
