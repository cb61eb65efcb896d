import { execFileSync } from "node:child_process";

/** For tests: what means something to a shell, alone and in the middle of words. */
export const HOSTILE = [
  "",
  " ",
  "a b",
  "'",
  "''",
  `it's "quoted"`,
  "$(id)",
  "`id`",
  "$".concat("{HOME}"),
  "$HOME",
  "~",
  "~root",
  "*",
  "?",
  "[a]",
  "{a,b}",
  "!!",
  "a;b",
  "a&&b",
  "a|b",
  "a>b",
  "#no",
  "\\",
  "\\'",
  "a\\",
  "a\nb",
  "\n",
  "\t",
  "--flag",
  "-n",
  "a=b",
  "%s",
  "é",
  "日本",
  "\u0007",
];

/** For tests: what the program `name` is given when /bin/sh reads these commands, one list for each. */
export function argumentsOfAll(
  name: string,
  commands: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): string[][] {
  const program = `${name}() { printf '%s\\0' "$#" "$@"; }`;
  const output = execFileSync("/bin/sh", ["-c", [program, ...commands].join("\n")], {
    encoding: "utf8",
    env: { ...process.env, HOME: "/nobody", ...environment },
  });
  return splitCalls(output.split("\0").slice(0, -1));
}

/** Each call says how many words follow. */
export function splitCalls(words: string[]): string[][] {
  const calls: string[][] = [];
  while (words.length > 0) calls.push(words.splice(0, Number(words.shift())));
  return calls;
}
