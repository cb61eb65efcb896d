import type { BackupError } from "@/lib/backups/errors";
import type { Credentials } from "@/lib/env";
import { type AtlasAnswer, isHtml, isSuccess } from "./atlas-answer";
import type { Authenticator } from "./auth/authenticator";
import { withinDeadline } from "./deadline";
import { failureOfAnswer, failureOfException } from "./errors";
import { givenUp } from "./network-errors";
import type { AtlasPath } from "./paths";
import { type Timing, withRetries } from "./retry";
import type { StatsRecorder } from "./stats";

/** For all tries and all pages of one request, and their waiting for a turn. */
export const REQUEST_DEADLINE_MS = 25_000;

const DEFAULT_ROLE = "Project Read Only";

type Query = Readonly<Record<string, string>>;

export interface ReadOptions {
  /** Date of the API's version, as in `application/vnd.atlas.2023-01-01+json`. */
  readonly version: string;
  readonly query?: Query;
  /** The Atlas role that this read needs, for the words of a refusal; null where none. Default: Project Read Only. */
  readonly role?: string | null;
  readonly signal?: AbortSignal | undefined;
}

/** As much of a pino logger as is used here. */
export interface AtlasLog {
  debug(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

interface ReaderOptions {
  readonly auth: Exclude<Credentials["kind"], "missing">;
  readonly authenticator: Authenticator;
  /** What must not be passed on, whoever says it. */
  readonly secrets: readonly string[];
  readonly timing: Timing;
  readonly stats: StatsRecorder;
  readonly log: AtlasLog | undefined;
  readonly deadlineMs?: number | undefined;
}

/** One call of a request; a query adds to the request's own. */
type Read = (query?: Query) => Promise<AtlasAnswer>;

/** Runs `work` within the request's deadline. Throws `BackupError` and nothing else. */
export type Reader = <T>(
  path: AtlasPath,
  options: ReadOptions,
  work: (read: Read) => Promise<T>,
) => Promise<T>;

/** Signs, retries, bounds in time and explains failures: what every read has in common. */
export function createReader(options: ReaderOptions): Reader {
  const { auth, authenticator, secrets, timing, stats, log, deadlineMs = REQUEST_DEADLINE_MS } = options;

  /** One try, which must bring data. Throws whatever went wrong. */
  async function readOnce(
    target: string,
    { version, role }: ReadOptions,
    signal: AbortSignal,
  ): Promise<AtlasAnswer> {
    const headers = { Accept: `application/vnd.atlas.${version}+json`, "User-Agent": "snapwatch" };
    const answer = await authenticator.send({ target, headers, signal });
    if (isSuccess(answer) && !isHtml(answer)) return answer;
    const context = { auth, role: role === undefined ? DEFAULT_ROLE : role, nowMs: timing.clock() };
    throw failureOfAnswer({ ...answer, text: withoutSecrets(answer.text, secrets) }, context);
  }

  function retrying(path: AtlasPath, options: ReadOptions, signal: AbortSignal): Read {
    const endsAtMs = timing.clock() + deadlineMs;
    const onRetry = ({ code }: BackupError, waitMs: number) =>
      log?.debug({ path, code, waitMs: Math.round(waitMs) }, "asking Atlas again");
    return (query) => {
      const target = path + searchOf({ ...options.query, ...query });
      return withRetries(() => readOnce(target, options, signal), { ...timing, signal, endsAtMs, onRetry });
    };
  }

  function recorded(path: AtlasPath, failure: BackupError): BackupError {
    const cause = failure.cause instanceof Error ? failure.cause.message : undefined;
    const fields = { path, code: failure.code, atlas: failure.atlas, cause };
    // What is not there is an answer, not a fault.
    if (failure.code === "not_found") {
      log?.debug(fields, "Atlas does not have it");
      return failure;
    }
    stats.failed(failure.code);
    log?.warn(fields, "Atlas could not be read");
    return failure;
  }

  return async (path, options, work) => {
    try {
      return await withinDeadline(deadlineMs, options.signal, (signal) =>
        work(retrying(path, options, signal)),
      );
    } catch (error) {
      throw options.signal?.aborted ? givenUp() : recorded(path, failureOfException(error));
    }
  };
}

/** Atlas has no reason to repeat a secret; where something on the way does, its words go on without it. */
function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets.reduce((rest, secret) => rest.replaceAll(secret, "…"), text);
}

function searchOf(query: Query): string {
  const search = new URLSearchParams(query).toString();
  return search === "" ? "" : `?${search}`;
}
