import { z } from "zod";
import { type AtlasAnswer, isHtml, jsonOf } from "../atlas-answer";
import { failureOfAnswer } from "../errors";
import { AtlasFailure } from "../failure";

const ACCOUNT = "MONGODB_ATLAS_CLIENT_ID and MONGODB_ATLAS_CLIENT_SECRET";

const REFUSED = `Atlas refused the service account. Check ${ACCOUNT}, and that the secret has not expired.`;
const NO_TOKEN =
  `Atlas gives this service account no token. It may hold too many already (100): they expire within
an hour. A service account of its own for this dashboard avoids that.`.replace(/\n/g, " ");

// The token endpoint speaks OAuth (RFC 6749, 5.2), except for 429, which has Atlas's own shape.
const wireOAuthError = z.looseObject({ error: z.string(), error_description: z.string().optional() });

/** What a refused sign-in means; `nowMs` is for a `Retry-After` that is a date. */
export function failureOfTokenAnswer(answer: AtlasAnswer, nowMs: number): AtlasFailure {
  const { data } = wireOAuthError.safeParse(jsonOf(answer));
  if (!data || isHtml(answer) || answer.status >= 500 || answer.status === 429) {
    return failureOfAnswer(answer, { auth: "serviceAccount", role: null, nowMs });
  }
  const atlas = {
    errorCode: data.error.slice(0, 100),
    detail: data.error_description?.slice(0, 500) ?? null,
  };
  return answer.status === 403
    ? new AtlasFailure("atlas_forbidden", NO_TOKEN, { atlas })
    : new AtlasFailure("atlas_unauthorized", REFUSED, { atlas });
}
