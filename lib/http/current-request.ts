import { AsyncLocalStorage } from "node:async_hooks";
import { randomBytes } from "node:crypto";
import { sharedState } from "@/lib/shared-state";
import type { SendHead } from "./head-first";

interface CurrentRequest {
  readonly requestId: string;
  /** To be called by a page that has asked for what it shows: see lib/http/head-first.ts. */
  readonly sendHead: SendHead;
}

/** Which request the code that runs now works for: lib/http/watch-requests.ts enters it, log lines name it. */
export const currentRequest = sharedState("current-request", () => new AsyncLocalStorage<CurrentRequest>());

const WELL_FORMED = /^[\w.:+=-]{1,64}$/;
const RANDOM_BYTES = 9;

/** The id that a proxy in front has given it, so that both logs name the same; else one of our own. */
export function requestIdOf(header: string | string[] | undefined): string {
  if (typeof header === "string" && WELL_FORMED.test(header)) return header;
  return randomBytes(RANDOM_BYTES).toString("base64url");
}
