import { createDigest, type Digest } from "./auth/digest";
import { createOAuth, type OAuth } from "./auth/oauth";
import { createEndpoints } from "./endpoints";
import { createExchange } from "./exchange";
import { deliver, wait } from "./faults/deliver";
import { createFaults, type Faults } from "./faults/fault";
import { createRateLimits, type RateLimits } from "./http/rate-limits";
import { createLog, type RequestLog } from "./log";
import type { World } from "./world";

export interface AtlasSettings {
  /** Atlas as it answers since 2026: no serverless instances, their backups gone. */
  today: boolean;
  /** How long every answer takes, in milliseconds. */
  latency: number;
}

/** The stand-in: from a Request to a Response, out of a world. */
export interface Atlas {
  /** Takes what `fetch` takes, so it can be handed to a client in its place. */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
  readonly world: World;
  readonly log: RequestLog;
  readonly faults: Faults;
  readonly limits: RateLimits;
  readonly digest: Digest;
  readonly oauth: OAuth;
  readonly settings: AtlasSettings;
}

export function createAtlas(world: World, options: Partial<AtlasSettings> = {}): Atlas {
  const settings: AtlasSettings = { today: false, latency: 0, ...options };
  const { now } = world.clock;
  const log = createLog();
  const faults = createFaults();
  const limits = createRateLimits(now);
  const digest = createDigest(world.credentials, now);
  const oauth = createOAuth(world.credentials, now);
  const endpoints = createEndpoints({ world, limits, settings });
  const exchange = createExchange({ endpoints, faults, digest, oauth, log, now });

  async function fetchAnswer(input: Request | URL | string, init?: RequestInit): Promise<Response> {
    const request = new Request(input, init);
    const { pathname: path, search: query } = new URL(request.url);
    const settle = log.add({ at: now(), method: request.method, path, query, ...UNANSWERED });
    if (settings.latency > 0) await wait(settings.latency, request.signal);
    const { answer, fault, ...outcome } = await exchange(request, (kind) => settle({ fault: kind }));
    settle({ ...outcome, status: answer.status });
    return deliver(answer, fault, request.signal);
  }
  return { fetch: fetchAnswer, world, log, faults, limits, digest, oauth, settings };
}

const UNANSWERED = { status: null, auth: "none", challenge: false, refused: null, fault: null } as const;
