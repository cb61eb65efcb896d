import { type AuthKind, authenticate } from "./auth/authenticate";
import type { Digest } from "./auth/digest";
import type { OAuth } from "./auth/oauth";
import type { Endpoints } from "./endpoints";
import { bent, replacement } from "./faults/apply";
import { ConnectionReset, wait } from "./faults/deliver";
import type { Effect, FaultInput, Faults } from "./faults/fault";
import type { Answer } from "./http/answer";
import type { RequestLog } from "./log";
import type { RouteMatch } from "./route";

interface Parts {
  readonly endpoints: Endpoints;
  readonly faults: Faults;
  readonly digest: Digest;
  readonly oauth: OAuth;
  readonly log: RequestLog;
  readonly now: () => number;
}

/** What came of one request. `fault` still shapes how the answer is delivered. */
interface Outcome {
  readonly answer: Answer;
  readonly auth: AuthKind;
  readonly challenge: boolean;
  readonly refused: string | null;
  readonly fault: Effect | null;
}

type Exchange = (request: Request, onFault: (kind: string) => void) => Promise<Outcome>;

const TOKEN_PATH = "/api/oauth/token";

/** Finds out what is asked, who asks, and whether a test wants it to go wrong. */
export function createExchange(parts: Parts): Exchange {
  return async (request, onFault) => {
    const url = new URL(request.url);
    if (request.method === "POST" && url.pathname === TOKEN_PATH) {
      return exchangeToken(parts, request, url, onFault);
    }
    const found = request.method === "GET" ? parts.endpoints.find(url) : null;
    if (found === null) return refuseUnexpected(parts.log, request.method, url);
    return exchangeResource(parts, request, found, onFault);
  };
}

async function exchangeToken(
  { faults, oauth, now }: Parts,
  request: Request,
  url: URL,
  onFault: (kind: string) => void,
): Promise<Outcome> {
  const fault = faults.take({ method: "POST", url, authenticated: true });
  if (fault !== null) onFault(fault.effect.kind);
  const answer = await withFault(fault, request, now, () => oauth.token(request));
  return { answer, auth: "basic", challenge: false, refused: null, fault: fault?.effect ?? null };
}

async function exchangeResource(
  { endpoints, faults, digest, oauth, now }: Parts,
  request: Request,
  found: RouteMatch,
  onFault: (kind: string) => void,
): Promise<Outcome> {
  const url = new URL(request.url);
  const authentication = authenticate(request, { digest, oauth, now: now() });
  const authenticated = "principal" in authentication;
  const fault = faults.take({ method: "GET", url, authenticated });
  if (fault !== null) onFault(fault.effect.kind);
  const answer = await withFault(fault, request, now, () =>
    authenticated ? endpoints.answer(found, authentication.principal, request) : authentication.answer,
  );
  return {
    answer,
    auth: authentication.kind,
    challenge: !authenticated && answer.status === 401,
    refused: authenticated ? null : authentication.refused,
    fault: fault?.effect ?? null,
  };
}

async function withFault(
  fault: FaultInput | null,
  { signal, url }: Request,
  now: () => number,
  right: () => Answer | Promise<Answer>,
): Promise<Answer> {
  if (fault === null) return right();
  const { effect } = fault;
  if (fault.wait !== undefined) await wait(fault.wait, signal);
  if (effect.kind === "hang") await wait(Number.POSITIVE_INFINITY, signal);
  if (effect.kind === "reset") throw new ConnectionReset();
  const date = new Date(now()).toUTCString();
  return replacement(effect, new URL(url).pathname, date) ?? bent(effect, await right());
}

/** Loud, so that tests see a call that docs/contract.md does not list. */
export function refuseUnexpected(
  log: RequestLog,
  method: string,
  { pathname: path }: Pick<URL, "pathname">,
): Outcome {
  const reason = "not in the contract";
  log.addUnexpected({ method, path, reason });
  console.error(`Atlas stand-in: unexpected ${method} ${path}: ${reason}`);
  const answer = { status: 501, headers: { "Content-Type": "text/plain" }, body: `${reason}\n` };
  return { answer, auth: "none", challenge: false, refused: null, fault: null };
}
