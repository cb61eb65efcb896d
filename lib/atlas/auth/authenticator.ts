import type { AtlasAnswer } from "../atlas-answer";

/** A read that nobody has signed yet. */
export interface UnsignedRead {
  /** Path and query, as they are sent. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** Knows how to prove to Atlas who is asking. */
export interface Authenticator {
  /**
   * Sends a read with credentials, signing in (again) where that is needed. Resolves with an answer of any status: a
   * 401 means that Atlas refused for good. Throws what the transport throws, and `AtlasFailure` for a failed sign-in.
   */
  send(read: UnsignedRead): Promise<AtlasAnswer>;
}
