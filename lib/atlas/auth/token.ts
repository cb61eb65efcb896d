import { z } from "zod";
import { type AtlasAnswer, isSuccess, jsonOf } from "../atlas-answer";
import { AtlasFailure } from "../failure";
import { atlasPaths } from "../paths";
import type { Transport } from "../transport";
import { failureOfTokenAnswer } from "./token-errors";

export interface Token {
  readonly value: string;
  /** Milliseconds since 1970, by the given clock. */
  readonly renewAtMs: number;
  readonly expiresAtMs: number;
}

interface TokenOptions {
  readonly baseUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly transport: Transport;
  readonly clock: () => number;
}

const RENEWAL_MARGIN_MS = 60_000;

const wireToken = z.object({
  // Only what fits into a header: an error about a malformed one would quote it.
  access_token: z.string().regex(/^[\x21-\x7e]+$/),
  expires_in: z.number().positive(),
});

/** Signs in. Throws `AtlasFailure`, and what the transport throws. */
export async function fetchToken(options: TokenOptions): Promise<Token> {
  const askedAtMs = options.clock();
  const answer = await options.transport({
    method: "POST",
    url: options.baseUrl + atlasPaths.token(),
    headers: () => ({
      Authorization: basic(options.clientId, options.clientSecret),
      "Content-Type": "application/x-www-form-urlencoded",
      Accept: "application/json",
    }),
    body: "grant_type=client_credentials",
  });
  if (!isSuccess(answer)) throw failureOfTokenAnswer(answer, options.clock());
  return tokenOf(answer, askedAtMs);
}

function tokenOf(answer: AtlasAnswer, askedAtMs: number): Token {
  const { data } = wireToken.safeParse(jsonOf(answer));
  if (!data)
    throw new AtlasFailure(
      "atlas_malformed",
      "Atlas accepted the sign-in, but its answer holds no token. Check that MONGODB_ATLAS_BASE_URL is Atlas's.",
    );
  const lifetimeMs = data.expires_in * 1000;
  // A token that lives for two minutes or less would otherwise be renewed at each call.
  const marginMs = Math.min(RENEWAL_MARGIN_MS, lifetimeMs / 2);
  const expiresAtMs = askedAtMs + lifetimeMs;
  return { value: data.access_token, expiresAtMs, renewAtMs: expiresAtMs - marginMs };
}

/** Not percent-encoded, though RFC 6749 (2.3.1) says so: Atlas refuses `%5F` for `_`. */
function basic(clientId: string, clientSecret: string): string {
  return `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString("base64")}`;
}
