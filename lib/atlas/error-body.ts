import { z } from "zod";
import type { AtlasErrorInfo } from "@/lib/backups/errors";
import { type AtlasAnswer, jsonOf } from "./atlas-answer";

const MAX_DETAIL_LENGTH = 500;
const MAX_CODE_LENGTH = 100;

// Each field by itself: half an error body still tells something.
const wireError = z.looseObject({
  errorCode: z.string().nullish().catch(null),
  detail: z.string().nullish().catch(null),
});

/** What Atlas says of an error in its own body, cut to a sane length; undefined when it says nothing. */
export function atlasErrorOf(answer: AtlasAnswer): AtlasErrorInfo | undefined {
  const { data } = wireError.safeParse(jsonOf(answer));
  const errorCode = data?.errorCode?.slice(0, MAX_CODE_LENGTH) || null;
  const detail = data?.detail?.slice(0, MAX_DETAIL_LENGTH) || null;
  return errorCode === null && detail === null ? undefined : { errorCode, detail };
}
