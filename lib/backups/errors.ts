import type { Kind } from "./kinds";
import type { RestoreWindow } from "./model";

/** Every way an answer can fail: contract of the API, stable. */
export const PROBLEM_CODES = [
  "invalid_request",
  "unauthenticated",
  "forbidden",
  "not_found",
  "outside_restore_window",
  "not_configured",
  "atlas_unauthorized",
  "atlas_forbidden",
  "atlas_gone",
  "atlas_rate_limited",
  "atlas_unavailable",
  "atlas_timeout",
  "atlas_malformed",
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** What only a browser can find out: the dashboard itself does not answer. Never sent by the API. */
export type BrowserProblemCode = "dashboard_unreachable";

/** What Atlas itself said of an error, passed on word for word. */
export interface AtlasErrorInfo {
  readonly errorCode: string | null;
  readonly detail: string | null;
}

/** An RFC 9457 problem: the JSON of an error, and what a screen needs to explain it. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ProblemCode | BrowserProblemCode;
  readonly atlas?: AtlasErrorInfo;
  /** Seconds after which asking again can help, where known. */
  readonly retryAfterSeconds?: number;
  /** In a list over several projects: which one failed. */
  readonly projectId?: string;
  readonly projectName?: string;
  /** In a list over several kinds: which one failed, where others did not. */
  readonly kind?: Kind;
  /** Of a second that is outside of it. */
  readonly window?: RestoreWindow;
  /** The kind under which the name exists that was asked for as another: the page to go to. */
  readonly elsewhere?: Kind;
}

interface BackupErrorOptions {
  readonly atlas?: AtlasErrorInfo;
  readonly retryAfterSeconds?: number;
  readonly window?: RestoreWindow;
  readonly elsewhere?: Kind;
  readonly cause?: unknown;
}

/**
 * The one error that crosses module borders. `detail` is a sentence for people: what happened and what to do.
 * `cause` is for the log and never leaves the server.
 */
export class BackupError extends Error {
  readonly code: ProblemCode;
  readonly atlas: AtlasErrorInfo | undefined;
  readonly retryAfterSeconds: number | undefined;
  readonly window: RestoreWindow | undefined;
  readonly elsewhere: Kind | undefined;

  constructor(code: ProblemCode, detail: string, options: BackupErrorOptions = {}) {
    super(detail, { cause: options.cause });
    this.name = "BackupError";
    this.code = code;
    this.atlas = options.atlas;
    this.retryAfterSeconds = options.retryAfterSeconds;
    this.window = options.window;
    this.elsewhere = options.elsewhere;
  }
}

/**
 * By name, not `instanceof`: Next gives pages and route handlers their own copies of this module, and an error that
 * one copy made may be caught in the other. With `code`, only an error of that code.
 */
export function isBackupError(error: unknown, code?: ProblemCode): error is BackupError {
  if (!(error instanceof Error) || error.name !== "BackupError" || !("code" in error)) return false;
  return code === undefined || error.code === code;
}
