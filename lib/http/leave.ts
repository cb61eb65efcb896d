import type { Server, ServerResponse } from "node:http";
import type { Logger } from "pino";
import { sharedState } from "@/lib/shared-state";

/** The launcher ends by force what is still there after ten seconds. */
const LEAVE_WITHIN_MS = 8_000;
/** A Ctrl-C reaches a process from its terminal and from its launcher at once: that is one wish, not two. */
const SAME_WISH_MS = 300;
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

interface Serving {
  readonly servers: Set<Server>;
  readonly unanswered: Set<ServerResponse>;
  /** When the first signal came (ms of this process); null while it serves. */
  leavingSince: number | null;
}

const serving = sharedState<Serving>("serving", () => ({
  servers: new Set(),
  unanswered: new Set(),
  leavingSince: null,
}));

export function watchForLeaving(server: Server, response: ServerResponse): void {
  serving.servers.add(server);
  serving.unanswered.add(response);
  if (serving.leavingSince !== null) response.shouldKeepAlive = false;
  response.once("close", () => serving.unanswered.delete(response));
}

/**
 * On the first signal nothing new is accepted, what is in flight is finished, and the process ends with 0; on the second
 * it ends at once. Only where the launcher has told Next to leave the signals to us.
 */
export function leaveWhenAsked(log: Logger): void {
  if (!process.env.NEXT_MANUAL_SIG_HANDLE) return;
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => onSignal(signal, log));
}

function onSignal(signal: "SIGTERM" | "SIGINT", log: Logger): void {
  const now = performance.now();
  if (serving.leavingSince === null) {
    serving.leavingSince = now;
    void leave(signal, log);
  } else if (now - serving.leavingSince > SAME_WISH_MS) process.exit(EXIT_CODES[signal]);
}

async function leave(signal: string, log: Logger): Promise<void> {
  log.info({ signal, inFlight: serving.unanswered.size }, "leaving");
  setTimeout(() => {
    log.warn({ inFlight: serving.unanswered.size }, "leaving without having answered all");
    process.exit(0);
  }, LEAVE_WITHIN_MS);
  for (const response of serving.unanswered) response.shouldKeepAlive = false;
  await Promise.all([...serving.servers].map((server) => new Promise((resolve) => server.close(resolve))));
  process.exit(0);
}
