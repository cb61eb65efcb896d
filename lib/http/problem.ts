import { type AtlasErrorInfo, isBackupError, type Problem, type ProblemCode } from "@/lib/backups/errors";
import type { Kind } from "@/lib/backups/kinds";
import type { RestoreWindow } from "@/lib/backups/model";
import { getLog } from "@/lib/log";

interface ProblemKind {
  readonly status: number;
  readonly title: string;
}

/** The one table from error code to HTTP. */
const PROBLEM_KINDS: Readonly<Record<ProblemCode, ProblemKind>> = {
  invalid_request: { status: 400, title: "The request is malformed" },
  unauthenticated: { status: 401, title: "Sign in through the proxy" },
  forbidden: { status: 403, title: "This is not allowed" },
  not_found: { status: 404, title: "Not found" },
  outside_restore_window: { status: 422, title: "Outside the restore window" },
  not_configured: { status: 503, title: "Not connected to Atlas" },
  atlas_unauthorized: { status: 502, title: "Atlas refused the credentials" },
  atlas_forbidden: { status: 502, title: "Atlas does not allow this" },
  atlas_gone: { status: 502, title: "Atlas has retired this endpoint" },
  atlas_rate_limited: { status: 503, title: "Atlas limits the rate of calls" },
  atlas_unavailable: { status: 502, title: "Could not reach Atlas" },
  atlas_timeout: { status: 504, title: "Atlas did not answer in time" },
  atlas_malformed: { status: 502, title: "Atlas sent an answer that makes no sense" },
};

interface ProblemDetails {
  readonly atlas?: AtlasErrorInfo | undefined;
  readonly retryAfterSeconds?: number | undefined;
  readonly window?: RestoreWindow | undefined;
  readonly elsewhere?: Kind | undefined;
  readonly projectId?: string;
  readonly projectName?: string;
}

export function problemOf(code: ProblemCode, detail: string, details: ProblemDetails = {}): Problem {
  const { atlas, retryAfterSeconds, window, elsewhere, ...rest } = details;
  return {
    type: `urn:snapwatch:problem:${code}`,
    ...PROBLEM_KINDS[code],
    detail,
    code,
    ...(atlas && { atlas }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    ...(window && { window }),
    ...(elsewhere && { elsewhere }),
    ...rest,
  };
}

/** Total: a `BackupError` keeps its code; anything else is our own bug and says no more than that. */
export function toProblem(error: unknown, details: ProblemDetails = {}): Problem {
  if (!isBackupError(error)) {
    getLog().error({ err: error }, "a fault of the dashboard itself");
    return problemOf(
      "atlas_unavailable",
      "Something went wrong in the dashboard itself. Try again; its operator finds in the log what it was.",
      details,
    );
  }
  return problemOf(error.code, error.message, {
    atlas: error.atlas,
    retryAfterSeconds: error.retryAfterSeconds,
    window: error.window,
    elsewhere: error.elsewhere,
    ...details,
  });
}
