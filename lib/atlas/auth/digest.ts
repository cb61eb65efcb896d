import { randomBytes } from "node:crypto";
import type { AtlasAnswer } from "../atlas-answer";
import { waitFor } from "../deadline";
import type { Transport } from "../transport";
import type { Authenticator, UnsignedRead } from "./authenticator";
import { authorizationOf, type Challenge, parseChallenge } from "./digest-header";
import { isCredentialRefusal } from "./refusal";

interface DigestOptions {
  readonly baseUrl: string;
  readonly publicKey: string;
  readonly privateKey: string;
  readonly transport: Transport;
}

/** The nonce in use, and how often it was used. */
interface Session {
  readonly challenge: Challenge;
  uses: number;
}

/**
 * API key by HTTP Digest. The server's nonce is used again and again with `nc` counting up, so that a steady read is
 * one call; Atlas answers a nonce that has expired with a new one, which costs one call more.
 */
export function createDigest({ baseUrl, publicKey, privateKey, transport }: DigestOptions): Authenticator {
  let session: Session | null = null;
  let firstCall: Promise<AtlasAnswer> | null = null;

  function authorization(used: Session, target: string): string {
    used.uses += 1;
    const cnonce = randomBytes(16).toString("hex");
    return authorizationOf(used.challenge, {
      publicKey,
      privateKey,
      method: "GET",
      target,
      uses: used.uses,
      cnonce,
    });
  }

  const signed = ({ target, headers, signal }: UnsignedRead, used: Session) =>
    transport({
      method: "GET",
      url: baseUrl + target,
      headers: () => ({ ...headers, Authorization: authorization(used, target) }),
      signal,
    });

  /** The session that a challenge begins; null when the answer holds none. */
  function renewed(answer: AtlasAnswer, used: Session | null): Session | null {
    const challenge = isCredentialRefusal(answer) ? parseChallenge(answer.headers) : null;
    if (!challenge) return null;
    // Of many reads that met the same expired nonce, the first one's new nonce serves all.
    if (session === used || !session) session = { challenge, uses: 0 };
    return session;
  }

  async function askForNonce({ target, headers }: UnsignedRead): Promise<AtlasAnswer> {
    const answer = await transport({ method: "GET", url: baseUrl + target, headers: () => headers });
    renewed(answer, null);
    return answer;
  }

  /** Has no caller's signal: others wait for the nonce that it brings, even when this caller has left. */
  function unsigned(read: UnsignedRead): Promise<AtlasAnswer> {
    const call = askForNonce(read).finally(() => {
      if (firstCall === call) firstCall = null;
    });
    firstCall ??= call;
    return waitFor(call, read.signal);
  }

  return {
    async send(read) {
      if (!session && firstCall) await waitFor(settled(firstCall), read.signal);
      const used = session;
      const answer = used ? await signed(read, used) : await unsigned(read);
      const next = renewed(answer, used);
      return next ? signed(read, next) : answer;
    },
  };
}

async function settled(promise: Promise<unknown>): Promise<void> {
  await promise.catch(() => undefined);
}
