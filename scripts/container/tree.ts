import { chmodSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

interface File {
  readonly path: string;
  readonly mode: number;
  readonly directory: boolean;
}

function filesIn(folder: string): File[] {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name));
  return [folder, ...paths].flatMap((path) => {
    const stats = lstatSync(path);
    return stats.isSymbolicLink() ? [] : [{ path, mode: stats.mode, directory: stats.isDirectory() }];
  });
}

/** Nobody may write there any more: as under a root file system that is mounted read-only. */
export function makeReadOnly(folder: string): void {
  for (const { path, mode, directory } of filesIn(folder)) chmodSync(path, directory ? 0o555 : mode & 0o555);
}

export function makeWritable(folder: string): void {
  for (const { path, mode, directory } of filesIn(folder)) if (directory) chmodSync(path, mode | 0o700);
}

/** The files that hold one of these texts. */
export function filesWith(folder: string, texts: readonly string[]): string[] {
  return filesIn(folder).flatMap(({ path, directory }) => {
    if (directory) return [];
    const content = readFileSync(path);
    return texts.some((text) => content.includes(text)) ? [path] : [];
  });
}

export const namesIn = (folder: string): string[] =>
  filesIn(folder).map(({ path }) => path.slice(folder.length));
