import type { Answer } from "../http/answer";

/** Since this day Atlas's refusal carries an error code. */
const WITH_CODE_SINCE = Date.UTC(2026, 7, 10);

/** The 401 for credentials that are missing or wrong: pretty-printed, unlike every other error. */
export function refusal(now: number, headers: Readonly<Record<string, string>> = {}): Answer {
  const lines = [
    '  "error" : 401',
    '  "reason" : "Unauthorized"',
    '  "detail" : "You are not authorized for this resource."',
  ];
  if (now >= WITH_CODE_SINCE) lines.push('  "errorCode" : "UNEXPECTED_ERROR"');
  return {
    status: 401,
    headers: {
      "Content-Type": "application/json",
      Date: new Date(now).toUTCString(),
      Server: "mdbws",
      ...headers,
    },
    body: `{\n${lines.join(",\n")}\n}`,
  };
}
