import "server-only";
import type { z } from "zod";
import type { Credentials } from "@/lib/env";
import type { AtlasAnswer } from "./atlas-answer";
import type { Authenticator } from "./auth/authenticator";
import { createDigest } from "./auth/digest";
import { createServiceAccount } from "./auth/service-account";
import { sleep } from "./deadline";
import { pageQuery, readPages, wirePage } from "./paging";
import type { AtlasPath } from "./paths";
import { type RateBudgets, type RateLimit, rateLimitOf } from "./rate-budgets";
import { parseAnswer, parseItems, type ReadItems } from "./read";
import { type AtlasLog, createReader, type ReadOptions } from "./reader";
import type { Timing } from "./retry";
import { type AtlasStats, createStats } from "./stats";
import { type CallEnded, createTransport, type Transport } from "./transport";

export interface AtlasClientOptions extends Partial<Timing> {
  /** Without a trailing slash. */
  readonly baseUrl: string;
  readonly credentials: Exclude<Credentials, { kind: "missing" }>;
  readonly fetch: typeof fetch;
  readonly log?: AtlasLog;
  readonly ended?: CallEnded;
  /** How long to wait for one call, and for all calls of a request; tests wait less than the defaults. */
  readonly deadlinesMs?: { readonly call: number; readonly request: number };
}

export interface AnswerInfo {
  /** Atlas's clock when it answered (header `Date`), ISO 8601 UTC; null where it does not say. */
  readonly atlasDate: string | null;
  readonly rateLimit: RateLimit | null;
}

type GetOptions<T> = ReadOptions & { readonly schema: z.ZodType<T> };
type ListOptions<T> = ReadOptions & { readonly itemSchema: z.ZodType<T> };

/** Reads of the Atlas Admin API. `get` and `list` throw `BackupError` and nothing else. */
export interface AtlasClient {
  get<T>(path: AtlasPath, options: GetOptions<T>): Promise<{ data: T; raw: unknown; info: AnswerInfo }>;
  /** All pages of a list. An item that the schema refuses is in `unreadable`, and never drops the list. */
  list<T>(path: AtlasPath, options: ListOptions<T>): Promise<ReadItems<T>>;
  stats(): AtlasStats;
  shareLeft: RateBudgets["shareLeft"];
}

/** Asks nothing yet: signing in is part of the first read. */
export function createAtlasClient(options: AtlasClientOptions): AtlasClient {
  const { baseUrl, credentials, log, deadlinesMs } = options;
  const timing = timingOf(options);
  const stats = createStats(timing.clock);
  const transport = createTransport({
    fetch: options.fetch,
    stats,
    deadlineMs: deadlinesMs?.call,
    ended: options.ended,
  });
  const authenticator = createAuthenticator(options, transport, timing);
  const request = createReader({
    auth: credentials.kind,
    authenticator,
    secrets: [credentials.kind === "apiKey" ? credentials.privateKey : credentials.clientSecret],
    timing,
    stats,
    log,
    deadlineMs: deadlinesMs?.request,
  });

  return {
    get: (path, options) =>
      request(path, options, async (read) => {
        const answer = await read();
        return { ...parseAnswer(answer, options.schema), info: infoOf(answer) };
      }),
    list: (path, options) =>
      request(path, options, async (read) => {
        const raws = await readPages(async (page) => parseAnswer(await read(pageQuery(page)), wirePage).data);
        const list = parseItems(raws, options.itemSchema);
        const [first] = list.unreadable;
        if (first)
          log?.warn({ path, count: list.unreadable.length, reason: first.reason }, "items are unreadable");
        return list;
      }),
    stats: () => ({ auth: credentials.kind, baseUrl, ...stats.read() }),
    shareLeft: stats.shareLeft,
  };
}

function createAuthenticator(
  options: AtlasClientOptions,
  transport: Transport,
  timing: Timing,
): Authenticator {
  const { baseUrl, credentials } = options;
  return credentials.kind === "apiKey"
    ? createDigest({ baseUrl, transport, ...credentials })
    : createServiceAccount({ baseUrl, transport, clock: timing.clock, ...credentials });
}

function timingOf(options: AtlasClientOptions): Timing {
  const { clock = Date.now, random = Math.random } = options;
  return { clock, random, sleep: options.sleep ?? sleep };
}

function infoOf(answer: AtlasAnswer): AnswerInfo {
  const atlasMs = Date.parse(answer.headers.get("Date") ?? "");
  return {
    atlasDate: Number.isNaN(atlasMs) ? null : new Date(atlasMs).toISOString(),
    rateLimit: rateLimitOf(answer.headers),
  };
}
