import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** A document of this project, by its path from the top. */
export function readDocument(path: string): string {
  return readFileSync(ROOT + path, "utf8");
}

/** The rows of every table below a heading, without the tables' own heads, by the text of the heading. */
export function tablesOf(text: string): ReadonlyMap<string, readonly (readonly string[])[]> {
  const tables = new Map<string, string[][]>();
  let heading = "";
  let lines = 0;
  for (const line of withoutCode(text).split("\n")) {
    heading = /^#+ (.+)$/.exec(line)?.[1] ?? heading;
    lines = line.startsWith("|") ? lines + 1 : 0;
    // The first two of a table are its head and the rule below it.
    if (lines > 2) tables.set(heading, [...(tables.get(heading) ?? []), cellsOf(line)]);
  }
  return tables;
}

function cellsOf(line: string): string[] {
  const cells = line.split(/(?<!\\)\|/).slice(1, -1);
  return cells.map((cell) => cell.trim().replaceAll("\\|", "|"));
}

/** What stands between backticks. */
export function codeIn(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].flatMap(([, code]) => code ?? []);
}

/** A fenced block: its language and its lines. */
export interface Block {
  readonly language: string;
  readonly lines: readonly string[];
}

const FENCED = /^( *)```(\w*)[^\n]*\n(.*?)^ *```$/gms;

export function blocksOf(text: string): readonly Block[] {
  return [...text.matchAll(FENCED)].map(([, indent = "", language = "", body = ""]) => ({
    language,
    lines: body.split("\n").map((line) => line.replace(new RegExp(`^ {0,${indent.length}}`), "")),
  }));
}

/** The document without its fenced blocks, where a `#` or a `|` means something else. */
function withoutCode(text: string): string {
  return text.replace(FENCED, "");
}

/** Where links point to, pictures included. */
export function linksIn(text: string): string[] {
  return [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target]) => target ?? []);
}

/** The anchors that a reader of the document can jump to, made from its headings as GitHub makes them. */
export function anchorsOf(text: string): ReadonlySet<string> {
  const headings = [...withoutCode(text).matchAll(/^#+ (.+)$/gm)].flatMap(([, heading]) => heading ?? []);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );
}
