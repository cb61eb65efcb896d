/** As much of .dockerignore as ours uses: names in the root, `*` for any letters. */
export function isIgnored(path: string, dockerignore: string): boolean {
  const patterns = dockerignore.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));
  return patterns.some((pattern) => {
    const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, "\\$&").replaceAll("*", "[^/]*");
    return new RegExp(`^${escaped}(/|$)`).test(path);
  });
}
