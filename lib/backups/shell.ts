// Nothing in these means anything to a POSIX shell, wherever in a word (so no `~`, and none of the glob signs).
const SAFE_WORD = /^[A-Za-z0-9_@%+=:,./-]+$/;

/** Shell text that stands in a command as it is: ours alone, never anything from outside. */
export interface RawWord {
  readonly shellText: string;
}

export function rawWord(shellText: string): RawWord {
  return { shellText };
}

/** One word for a POSIX shell, so that it arrives exactly as given: bare where that is safe, else in single quotes. */
export function shellWord(word: string | RawWord): string {
  if (typeof word !== "string") return word.shellText;
  // No program can be given a NUL.
  const text = word.replaceAll("\0", "");
  return SAFE_WORD.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

type Words = readonly (string | RawWord)[];

/** A command with one option per line, each line but the last ending in a backslash. Every word is quoted. */
export function shellCommand(words: readonly string[], options: readonly Words[]): string {
  return [words, ...options].map((line: Words) => line.map(shellWord).join(" ")).join(" \\\n  ");
}
