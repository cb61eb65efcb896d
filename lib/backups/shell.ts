// Nothing in these means anything to a POSIX shell, wherever in a word (so no `~`, and none of the glob signs).
const SAFE_WORD = /^[A-Za-z0-9_@%+=:,./-]+$/;

/** One word for a POSIX shell, so that it arrives exactly as given: bare where that is safe, else in single quotes. */
export function shellWord(word: string): string {
  // No program can be given a NUL.
  const text = word.replaceAll("\0", "");
  return SAFE_WORD.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** A command with one option per line, each line but the last ending in a backslash. Every word is quoted. */
export function shellCommand(words: readonly string[], options: readonly (readonly string[])[]): string {
  return [words, ...options].map((line) => line.map(shellWord).join(" ")).join(" \\\n  ");
}
