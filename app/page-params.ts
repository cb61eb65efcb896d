import "server-only";
import { notFound } from "next/navigation";
import { isBackupError } from "@/lib/backups/errors";

/** A malformed path is the 404 page, and nothing is asked of Atlas. */
export function orNotFound<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (isBackupError(error, "invalid_request")) notFound();
    throw error;
  }
}
