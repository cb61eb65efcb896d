import type { Effect } from "../faults/fault";
import { denied, fiftyThousand, hostileStrings, otherSecret, tokenEndpointDown } from "./fault-causes";
import type { Scene } from "./scene";

/** The stable codes of the public interface that Atlas's faults have, and the status of each. */
export const STATUS_OF_CODE = {
  not_found: 404,
  atlas_unauthorized: 502,
  atlas_forbidden: 502,
  atlas_gone: 502,
  atlas_rate_limited: 503,
  atlas_unavailable: 502,
  atlas_timeout: 504,
  atlas_malformed: 502,
} as const;

/** What makes it go wrong, and what makes it well again. */
export interface Cause {
  readonly begin: (scene: Scene) => void | Promise<void>;
  readonly end: (scene: Scene) => void | Promise<void>;
}

/** One way in which Atlas, or what is between, lets its callers down. */
export interface FaultRow extends Cause {
  readonly name: string;
  /** null: callers must not even notice. */
  readonly code: keyof typeof STATUS_OF_CODE | null;
  /** What it meets: one project, everybody, or whoever connects to such an address. */
  readonly meets: "project" | "everybody" | "unknownName" | "selfSigned";
  /** Who can notice it: callers that sign in so. */
  readonly auth: "apiKey" | "serviceAccount";
  /** Null where a browser can see it; else why it cannot. */
  readonly notInBrowser: string | null;
}

type Given = Pick<FaultRow, "name" | "code"> & Partial<FaultRow>;

const NO_CAUSE: Cause = { begin: () => undefined, end: () => undefined };

const row = (given: Given, cause: Cause = NO_CAUSE): FaultRow => ({
  meets: "project",
  auth: "apiKey",
  notInBrowser: null,
  ...cause,
  ...given,
});

const pathOf = ({ projectId }: Scene) => `/api/atlas/v2/groups/${projectId}`;

/** Every answer about the project goes wrong; an effect may depend on the time. */
const answers = (name: string, code: FaultRow["code"], effect: Effect | (() => Effect)): FaultRow =>
  row(
    { name, code },
    {
      begin: (scene) =>
        void scene.line.actions.setFault({
          match: { prefix: pathOf(scene) },
          effect: typeof effect === "function" ? effect() : effect,
        }),
      end: (scene) => scene.line.actions.clearFaults({ prefix: pathOf(scene) }),
    },
  );

const error = (name: string, code: FaultRow["code"], status: number, errorCode: string) =>
  answers(name, code, { kind: "error", status, errorCode });

const status = (number: number) =>
  answers(`${number}`, "atlas_unavailable", { kind: "fail", status: number });

const DAY_MS = 86_400_000;
const dateOf = (ageMs: number) => (): Effect => ({
  kind: "headers",
  headers: { Date: new Date(Date.now() - ageMs).toUTCString() },
});

export const FIFTY_THOUSAND = "50,000 snapshots";
const FIXED = "an address is fixed when a dashboard starts: it cannot become wrong under a page";

/** One row a fault. */
export const FAULT_ROWS: readonly FaultRow[] = [
  row(
    { name: "connection refused", code: "atlas_unavailable", meets: "everybody" },
    { begin: ({ line }) => line.cut(), end: ({ line }) => line.mend() },
  ),
  row({ name: "DNS failure", code: "atlas_unavailable", meets: "unknownName", notInBrowser: FIXED }),
  row({ name: "TLS failure", code: "atlas_unavailable", meets: "selfSigned", notInBrowser: FIXED }),
  answers("reset before the answer", "atlas_unavailable", { kind: "reset" }),
  answers("reset after the headers", "atlas_unavailable", { kind: "truncate", bytes: 0, reset: true }),
  answers("hang", "atlas_timeout", { kind: "hang" }),
  answers("slow drip", "atlas_timeout", { kind: "drip", bytes: 16, every: 200 }),
  answers("truncated body", "atlas_malformed", { kind: "truncate" }),
  answers("wrong content type", "atlas_malformed", {
    kind: "headers",
    headers: { "Content-Type": "text/plain" },
  }),
  answers("HTML from a proxy, 502", "atlas_unavailable", { kind: "html" }),
  answers("HTML from a proxy, 200", "atlas_unavailable", { kind: "html", status: 200 }),
  answers("malformed JSON", "atlas_malformed", { kind: "malformed" }),
  answers("JSON of the wrong shape", "atlas_malformed", { kind: "wrongShape" }),
  row({ name: "401, credentials", code: "atlas_unauthorized", meets: "everybody" }, otherSecret),
  row({ name: "401, role", code: "atlas_forbidden" }, denied({ roles: [] })),
  row({ name: "403, IP access list", code: "atlas_forbidden" }, denied({ ipAllowed: false })),
  error("404", "not_found", 404, "CLUSTER_NOT_FOUND"),
  error("406", "atlas_malformed", 406, "INVALID_VERSION_DATE"),
  error("409", "atlas_unavailable", 409, "ATLAS_CLUSTER_RESTORE_IN_PROGRESS"),
  error("410", "atlas_gone", 410, "VERSION_GONE"),
  answers("429 with Retry-After", "atlas_rate_limited", { kind: "rateLimited", retryAfter: 2 }),
  answers("429 without Retry-After", "atlas_rate_limited", { kind: "rateLimited", retryAfter: null }),
  ...[500, 502, 503, 504].map(status),
  row(
    {
      name: "token endpoint down",
      code: "atlas_unavailable",
      meets: "everybody",
      auth: "serviceAccount",
    },
    tokenEndpointDown,
  ),
  row(
    { name: "token expired early", code: null, meets: "everybody", auth: "serviceAccount" },
    { ...NO_CAUSE, begin: ({ line }) => line.actions.revokeTokens() },
  ),
  row(
    { name: "nonce stale", code: null, meets: "everybody" },
    { ...NO_CAUSE, begin: ({ line }) => line.actions.expireNonces() },
  ),
  answers("a clock that is a day slow", null, dateOf(DAY_MS)),
  answers("a clock that is a day fast", null, dateOf(-DAY_MS)),
  answers("10 MB body", null, { kind: "huge", bytes: 10_000_000 }),
  answers("33 MB body", "atlas_malformed", { kind: "huge", bytes: 34_700_000 }),
  row(
    { name: FIFTY_THOUSAND, code: null, notInBrowser: "it has a test of its own: too much to poll" },
    fiftyThousand,
  ),
  row({ name: "hostile strings", code: null }, hostileStrings),
];
