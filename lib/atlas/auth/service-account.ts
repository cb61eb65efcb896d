import type { AtlasAnswer } from "../atlas-answer";
import { waitFor } from "../deadline";
import type { Transport } from "../transport";
import type { Authenticator, UnsignedRead } from "./authenticator";
import { isCredentialRefusal } from "./refusal";
import { fetchToken, type Token } from "./token";

interface ServiceAccountOptions {
  readonly baseUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly transport: Transport;
  readonly clock: () => number;
}

/** A token with its history: whether Atlas ever took it, and whether it replaced one that Atlas refused. */
interface Held {
  readonly token: Token;
  readonly afterRefusal: boolean;
  accepted: boolean;
}

/**
 * Service account by OAuth 2.0 client credentials: one token for all callers, renewed before it expires, and once
 * more when Atlas refuses it in mid-life. Atlas allows few tokens (100 alive, 50 a minute), so none is fetched in vain.
 */
export function createServiceAccount(options: ServiceAccountOptions): Authenticator {
  const { baseUrl, transport, clock } = options;
  let held: Held | null = null;
  let refused: Held | null = null;
  let renewal: Promise<Held> | null = null;

  /** Has no caller's signal: an impatient caller must not end what others wait for. */
  async function renew(): Promise<Held> {
    const token = await fetchToken(options);
    held = { token, afterRefusal: refused !== null && refused === held, accepted: false };
    return held;
  }

  async function tokenFor(signal: AbortSignal): Promise<Held> {
    const current = held !== refused ? held : null;
    if (current && clock() < current.token.renewAtMs) return current;
    renewal ??= renew().finally(() => {
      renewal = null;
    });
    try {
      return await waitFor(renewal, signal);
    } catch (error) {
      // The sign-in is down, but what we hold is good for its last minute.
      if (current && !signal.aborted && clock() < current.token.expiresAtMs) return current;
      throw error;
    }
  }

  async function sendWith(used: Held, { target, headers, signal }: UnsignedRead): Promise<AtlasAnswer> {
    const authorization = `Bearer ${used.token.value}`;
    const answer = await transport({
      method: "GET",
      url: baseUrl + target,
      headers: () => ({ ...headers, Authorization: authorization }),
      signal,
    });
    if (!isCredentialRefusal(answer)) used.accepted = true;
    return answer;
  }

  return {
    async send(read) {
      const used = await tokenFor(read.signal);
      const answer = await sendWith(used, read);
      if (!isCredentialRefusal(answer) || isHopeless(used)) return answer;
      if (held === used) refused = used;
      return sendWith(await tokenFor(read.signal), read);
    },
  };
}

/** A token fetched because its forerunner was refused, and refused from its first use on: a third one won't help. */
function isHopeless(used: Held): boolean {
  return used.afterRefusal && !used.accepted;
}
