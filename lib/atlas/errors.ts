import { type AtlasErrorInfo, type BackupError, isBackupError, type ProblemCode } from "@/lib/backups/errors";
import type { Kind } from "@/lib/backups/kinds";
import { type AtlasAnswer, isHtml } from "./atlas-answer";
import { isRoleRefusal } from "./auth/refusal";
import { atlasErrorOf } from "./error-body";
import { AtlasFailure } from "./failure";
import { networkFailure } from "./network-errors";
import { retryAfterSecondsOf } from "./retry-after";
import { type AnswerContext, wording } from "./wording";

/** Statuses after which the same read may well succeed. */
const TRANSIENT = new Set([429, 502, 503, 504]);

/** Atlas's buckets refill all the time; when it names no wait, this is what its documentation begins with. */
const DEFAULT_RETRY_AFTER_SECONDS = 10;

const CODES: Readonly<Record<number, ProblemCode>> = {
  400: "invalid_request",
  // Refused, by account, address or role.
  402: "atlas_forbidden",
  403: "atlas_forbidden",
  404: "not_found",
  // Atlas does not speak the version that we read.
  406: "atlas_malformed",
  410: "atlas_gone",
  429: "atlas_rate_limited",
};

/** The name exists, but under another kind: here there is nothing, and there it is. */
const ELSEWHERE: ReadonlyMap<string, Kind> = new Map([
  ["CANNOT_USE_FLEX_CLUSTER_IN_CLUSTER_API", "flex"],
  ["CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API", "clusters"],
]);

/** What an answer that holds no data means: decided on its status and `errorCode`, never on its words. */
export function failureOfAnswer(
  answer: AtlasAnswer,
  context: AnswerContext & { readonly nowMs: number },
): AtlasFailure {
  const atlas = atlasErrorOf(answer);
  const code = codeOf(answer, atlas);
  const askedWaitSeconds = retryAfterSecondsOf(answer.headers, context.nowMs);
  const guess = code === "atlas_rate_limited" ? DEFAULT_RETRY_AFTER_SECONDS : undefined;
  const retryAfterSeconds = askedWaitSeconds ?? guess;
  const elsewhere = ELSEWHERE.get(atlas?.errorCode ?? "");
  return new AtlasFailure(code, wording(code, answer, atlas, context), {
    ...(atlas && { atlas }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    ...(elsewhere && code === "not_found" && { elsewhere }),
    transient: TRANSIENT.has(answer.status),
    askedWaitSeconds,
  });
}

/** What an exception from a call means. Total; our own errors pass as they are. */
export function failureOfException(error: unknown): BackupError {
  return isBackupError(error) ? error : networkFailure(error);
}

function codeOf(answer: AtlasAnswer, atlas: AtlasErrorInfo | undefined): ProblemCode {
  // Atlas never answers with a web page: whoever does stands between us and it.
  if (isHtml(answer) && answer.status !== 429) return "atlas_unavailable";
  if (answer.status === 401) return isRoleRefusal(answer) ? "atlas_forbidden" : "atlas_unauthorized";
  if (answer.status === 400 && atlas?.errorCode?.startsWith("CANNOT_USE_")) return "not_found";
  return CODES[answer.status] ?? "atlas_unavailable";
}
