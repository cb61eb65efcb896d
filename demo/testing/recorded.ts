import { existsSync, readFileSync } from "node:fs";

/** Answers that Atlas gave MongoDB's own tests: read where they are, never copied. */
export const RECORDINGS = new URL("../../../shared/atlas/recorded/", import.meta.url);
export const hasRecordings = existsSync(RECORDINGS);

/** The body of one recording. */
export function recorded(name: string): unknown {
  const text = readFileSync(new URL(`${name}.http`, RECORDINGS), "utf8");
  return JSON.parse(text.split(/\r?\n\r?\n/)[1] ?? "");
}

/** Where there is a value: `results[].status`. Items of one list may differ; their places come together. */
export function places(json: unknown, prefix = ""): string[] {
  if (Array.isArray(json)) return unique(json.flatMap((item) => places(item, `${prefix}[]`)));
  if (typeof json !== "object" || json === null) return [prefix];
  const inner = Object.entries(json).flatMap(([key, value]) => [
    `${prefix}.${key}`,
    ...places(value, `${prefix}.${key}`),
  ]);
  return unique(inner);
}

const unique = (names: string[]) => [...new Set(names)].sort();
