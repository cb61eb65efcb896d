import type { IncomingMessage, ServerResponse } from "node:http";
import type { Actions } from "./actions";
import { readBody } from "./http/node";

/** Answers one call of the control API: `POST /_stand-in/{action}` with JSON in and out. */
export async function answerControl(
  actions: Actions,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    // A web page elsewhere cannot send this type here without asking first, and that is never allowed.
    if (request.method !== "POST" || !request.headers["content-type"]?.startsWith("application/json")) {
      return reply(response, 405, { error: "POST JSON" });
    }
    const action = table(actions).get(name);
    if (action === undefined) return reply(response, 404, { error: `no action ${name}` });
    reply(response, 200, action(JSON.parse((await readBody(request)).toString())));
  } catch (error) {
    reply(response, 400, { error: error instanceof Error ? error.message : String(error) });
  }
}

/** The inputs come from control.ts, which has them from the same type. */
function table(actions: Actions): Map<string, (input: unknown) => unknown> {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the named helper with its guarantee
  return new Map(Object.entries(actions) as [string, (input: unknown) => unknown][]);
}

function reply(response: ServerResponse, status: number, json: unknown): void {
  response.writeHead(status, { "Content-Type": "application/json" });
  response.end(JSON.stringify(json));
}
