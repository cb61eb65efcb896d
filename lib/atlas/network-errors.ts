import { DeadlineError } from "./deadline";
import { AtlasFailure } from "./failure";

const BASE_URL = "MONGODB_ATLAS_BASE_URL";

/** The connection broke while in use: the same read may well succeed on a new one. */
const RESET = new Set(["ECONNRESET", "ECONNABORTED", "EPIPE", "UND_ERR_SOCKET"]);
const TIMEOUT = new Set([
  "ETIMEDOUT",
  "UND_ERR_CONNECT_TIMEOUT",
  "UND_ERR_HEADERS_TIMEOUT",
  "UND_ERR_BODY_TIMEOUT",
]);
const UNKNOWN_NAME = new Set(["ENOTFOUND", "EAI_AGAIN"]);
const TLS = /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|EPROTO|HOSTNAME_MISMATCH)/;

/** What an exception from `fetch`, or the reason of an aborted signal, means. Total. */
export function networkFailure(error: unknown): AtlasFailure {
  if (error instanceof DeadlineError) return timedOut(error.ms);
  const code = systemCodeOf(error);
  const cause = describeCause(error, code);
  if (code === null && isAbort(error)) return givenUp();
  if (code !== null && TIMEOUT.has(code)) return new AtlasFailure("atlas_timeout", SILENT, { cause });
  return new AtlasFailure("atlas_unavailable", sentence(code), {
    cause,
    transient: code !== null && RESET.has(code),
  });
}

/** Whether the peer said that the connection is gone. A reset that comes close after bytes looks like a mere end. */
export function isReset(error: unknown): boolean {
  return systemCodeOf(error) === "ECONNRESET";
}

/** The caller did not wait for the end. */
export function givenUp(): AtlasFailure {
  return new AtlasFailure("atlas_timeout", GIVEN_UP);
}

const GIVEN_UP = "The request was given up before Atlas had answered. Ask again.";
const SILENT = "Atlas did not answer in time. It is asked again by itself.";

function timedOut(ms: number): AtlasFailure {
  return new AtlasFailure(
    "atlas_timeout",
    `Atlas did not answer within ${ms / 1000} s. It is asked again by itself.`,
  );
}

function sentence(code: string | null): string {
  if (code === null) return "The connection to Atlas failed. It is asked again by itself.";
  if (RESET.has(code)) return `The connection to Atlas broke (${code}). It is asked again by itself.`;
  if (UNKNOWN_NAME.has(code))
    return `The name of Atlas's server does not resolve (${code}). Check DNS and ${BASE_URL}.`;
  if (TLS.test(code))
    return `No trusted TLS connection to Atlas (${code}). A proxy may be in between: check its certificate.`;
  return `No connection to Atlas (${code}). Check the network, the firewall, and ${BASE_URL}.`;
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && (error.name === "AbortError" || error.name === "TimeoutError");
}

const MAX_DEPTH = 5;

/** `fetch` wraps the system's error: the code is on one of the causes. */
function systemCodeOf(error: unknown): string | null {
  for (
    let depth = 0, current = error;
    depth < MAX_DEPTH && current instanceof Error;
    depth++, current = current.cause
  ) {
    if ("code" in current && typeof current.code === "string") return current.code;
  }
  return null;
}

/**
 * What the log may know. Not the error itself: nothing that ever held a request goes further. Without a system code
 * it may be `fetch` quoting a header, so its message is left out.
 */
function describeCause(error: unknown, code: string | null): Error {
  const name = error instanceof Error ? error.name : typeof error;
  return new Error(code === null ? name : `${name}: ${code}`);
}
