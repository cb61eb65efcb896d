import type { AtlasErrorInfo, ProblemCode } from "@/lib/backups/errors";
import { type AtlasAnswer, isHtml } from "./atlas-answer";

export interface AnswerContext {
  readonly auth: "serviceAccount" | "apiKey";
  /** The Atlas role that the read needs; null where it needs none. */
  readonly role: string | null;
}

const BASE_URL = "MONGODB_ATLAS_BASE_URL";

const REFUSED: Readonly<Record<AnswerContext["auth"], string>> = {
  serviceAccount:
    "Atlas refused the service account's token. Check MONGODB_ATLAS_CLIENT_ID and MONGODB_ATLAS_CLIENT_SECRET.",
  apiKey: "Atlas refused the API key. Check MONGODB_ATLAS_PUBLIC_API_KEY and MONGODB_ATLAS_PRIVATE_API_KEY.",
};

const NO_RESTORE_JOB =
  "Atlas knows no restore job with this id. It may be too old to be kept: see the restore jobs of the instance.";
const NO_SNAPSHOT =
  "Atlas knows no snapshot with this id. It may have expired: see the snapshots of the instance.";

/** Sentences for Atlas's own codes, where they say more than the status does. */
const BY_ERROR_CODE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    IP_ADDRESS_NOT_ON_ACCESS_LIST: `Atlas does not accept this server's IP address. Add it to the IP access list of the
    API key or service account (in Atlas: Access Manager).`,
    ACCOUNT_SUSPENDED: "Atlas has suspended this account. Its billing page in Atlas says why.",
    GROUP_NOT_FOUND: `Atlas knows no project with this id, or these credentials may not see it. Check the id, and the
    projects of the API key or service account.`,
    CLUSTER_NOT_FOUND:
      "Atlas knows no instance with this name in this project. It may have been deleted: see the list of instances.",
    CANNOT_USE_FLEX_CLUSTER_IN_CLUSTER_API:
      "In this project the name belongs to a Flex cluster: see it under that kind.",
    CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API:
      "In this project the name belongs to a dedicated cluster: see it under that kind.",
    SNAPSHOT_NOT_FOUND: NO_SNAPSHOT,
    TENANT_SNAPSHOT_NOT_FOUND: NO_SNAPSHOT,
    RESTORE_JOB_NOT_FOUND: NO_RESTORE_JOB,
    TENANT_RESTORE_NOT_FOUND: NO_RESTORE_JOB,
  }),
);

/** Sentences for people: what happened, why, and what to do about it. */
export function wording(
  code: ProblemCode,
  answer: AtlasAnswer,
  atlas: AtlasErrorInfo | undefined,
  context: AnswerContext,
): string {
  const specific = BY_ERROR_CODE.get(atlas?.errorCode ?? "");
  return (specific ?? general(code, answer, context)).replace(/\s+/g, " ");
}

function general(code: ProblemCode, answer: AtlasAnswer, context: AnswerContext): string {
  switch (code) {
    case "atlas_unauthorized":
      return REFUSED[context.auth];
    case "atlas_forbidden":
      return answer.status === 401 ? missingRole(context.role) : forbidden(answer.status);
    case "atlas_gone":
      return `Atlas has retired this endpoint (${answer.status}): it no longer serves this kind of data. The list
        of instances has what it serves now.`;
    case "atlas_rate_limited":
      return "Atlas limits how often it may be asked, and the limit is reached. It is asked again by itself.";
    case "not_found":
      return answer.status === 400
        ? OTHER_KIND
        : "Atlas knows nothing under this name or id. See the list of instances for what there is.";
    case "invalid_request":
      return "Atlas did not accept the request (400). The address may be wrong: begin at the list of instances.";
    case "atlas_malformed":
      return `Atlas does not offer the version of its API that this dashboard reads (${answer.status}). Update the
        dashboard, or check ${BASE_URL}.`;
    default:
      return unavailable(answer);
  }
}

const OTHER_KIND =
  "In this project the name belongs to an instance of another kind. See the list of instances.";

function forbidden(status: number): string {
  return `Atlas does not allow this (${status}). Check the roles of the API key or service account, and the IP access
    list of its organization.`;
}

function missingRole(role: string | null): string {
  const missing =
    role === null ? "These credentials have no role here." : `These credentials lack the role "${role}".`;
  return `${missing} A Project Owner can grant it to the API key or service account in Atlas, under Access Manager.`;
}

function unavailable(answer: AtlasAnswer): string {
  const { status } = answer;
  if (isHtml(answer))
    return `A web page came back instead of an answer from Atlas (${status}). ${INTERPOSED}`;
  if (status >= 300 && status <= 399)
    return `A redirect came back instead of an answer (${status}). ${INTERPOSED}`;
  if (status === 409)
    return "Atlas cannot do this right now (409): something else is going on. Try again in a minute.";
  return `Atlas has a problem (${status}). It is asked again by itself; status.mongodb.com tells more.`;
}

const INTERPOSED = `A proxy may be in between, or ${BASE_URL} is wrong.`;
