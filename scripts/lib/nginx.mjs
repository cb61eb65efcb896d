import { canInstallDebian, findInPath, installDebian } from "./debian.mjs";

/** The nginx to test with, installed if there is none. */
export async function findNginx(root) {
  const found = findInPath(["nginx"]);
  if (found) return found;
  if (canInstallDebian()) await installDebian(root, "nginx");
  const installed = findInPath(["nginx"]);
  if (!installed) throw new Error("There is no nginx and none could be installed: put one into PATH.");
  return installed;
}
