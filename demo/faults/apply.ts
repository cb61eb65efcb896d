import type { Answer } from "../http/answer";
import { AtlasError, rateLimited } from "../http/errors";
import type { Effect } from "./fault";

const BAD_GATEWAY =
  "<html> <head> <title>502 Bad Gateway</title> </head> <body> <h1>502 Bad Gateway</h1> <p>connection closed</p> </body> </html>\n";

/** The answer instead of the right one, where the fault needs none to work on. */
export function replacement(effect: Effect, path: string, date: string): Answer | null {
  switch (effect.kind) {
    case "fail":
      return failing(effect, date);
    case "error": {
      const { status, errorCode, detail = "An error made by a test.", parameters = [] } = effect;
      return errorAnswer(new AtlasError(status, errorCode, detail, parameters), date);
    }
    case "rateLimited":
      return tooMany(effect.retryAfter, path, date);
    case "html":
      return {
        status: effect.status ?? 502,
        headers: { "Content-Type": "text/html", Date: date, Server: "mdbws" },
        body: BAD_GATEWAY,
      };
    default:
      return null;
  }
}

/** The right answer, bent. */
export function bent(effect: Effect, answer: Answer): Answer {
  switch (effect.kind) {
    case "malformed":
      return { ...answer, body: answer.body.slice(0, Math.ceil(answer.body.length / 2)) };
    case "wrongShape":
      return { ...answer, body: JSON.stringify(effect.json ?? { ok: true, results: { "0": "no list" } }) };
    case "headers":
      return { ...answer, headers: { ...answer.headers, ...effect.headers } };
    case "huge":
      return { ...answer, body: answer.body + " ".repeat(Math.max(0, effect.bytes - answer.body.length)) };
    default:
      return answer;
  }
}

export function errorAnswer(error: AtlasError, date: string, headers?: Record<string, string>): Answer {
  return {
    status: error.status,
    headers: {
      Date: date,
      Server: "mdbws",
      ...headers,
      ...error.headers,
      "Content-Type": "application/json",
      "X-Error-Code": error.errorCode,
    },
    body: JSON.stringify(error.json()),
  };
}

function failing(effect: Extract<Effect, { kind: "fail" }>, date: string): Answer {
  const isText = typeof effect.body === "string" || effect.body === undefined;
  return {
    status: effect.status,
    headers: {
      "Content-Type": isText ? "text/plain" : "application/json",
      Date: date,
      Server: "mdbws",
      ...effect.headers,
    },
    body: isText ? String(effect.body ?? "") : JSON.stringify(effect.body),
  };
}

function tooMany(retryAfter: number | string | null | undefined, path: string, date: string): Answer {
  const seconds = typeof retryAfter === "number" ? retryAfter : 1;
  const error = rateLimited(path.slice(1), { retryAfter: seconds, capacity: 1200, refill: 500 });
  const answer = errorAnswer(error, date, { "RateLimit-Limit": "1200", "RateLimit-Remaining": "0" });
  const { "Retry-After": _, ...without } = answer.headers;
  if (retryAfter === null) return { ...answer, headers: without };
  return { ...answer, headers: { ...without, "Retry-After": String(retryAfter ?? seconds) } };
}
