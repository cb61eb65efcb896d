import type { AuthKind } from "./auth/authenticate";

/** One request as tests see it. Never a header, never a body: so never a secret. */
export interface LogEntry {
  /** The world's time when it came. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  /** With its `?`, or empty. */
  readonly query: string;
  /** null while it is not answered, or when it never was (reset, hang). */
  readonly status: number | null;
  readonly auth: AuthKind;
  /** A 401 that only asked for credentials or a fresh nonce. */
  readonly challenge: boolean;
  /** Why credentials were refused. */
  readonly refused: string | null;
  /** The kind of fault that changed the answer. */
  readonly fault: string | null;
}

/** A request that no Atlas client of ours may make. */
export interface Unexpected {
  readonly method: string;
  readonly path: string;
  readonly reason: string;
}

export interface LogFilter {
  readonly method?: string;
  /** The path begins so. */
  readonly prefix?: string;
  readonly status?: number;
  /** Left out: both. */
  readonly challenge?: boolean;
}

export interface RequestLog {
  /** Notes a request when it comes; what is given back completes the entry when it is answered. */
  add(entry: LogEntry): (outcome: Partial<LogEntry>) => void;
  addUnexpected(entry: Unexpected): void;
  entries(filter?: LogFilter): LogEntry[];
  unexpected(prefix?: string): Unexpected[];
  clear(prefix?: string): void;
}

const MOST_ENTRIES = 100_000;

export function createLog(): RequestLog {
  let entries: LogEntry[] = [];
  let unexpected: Unexpected[] = [];
  return {
    add(entry) {
      entries.push(entry);
      if (entries.length > MOST_ENTRIES) entries = entries.slice(MOST_ENTRIES / 2);
      return (outcome) => void Object.assign(entry, outcome);
    },
    addUnexpected: (entry) => void unexpected.push(entry),
    entries: (filter = {}) => entries.filter((entry) => matches(entry, filter)),
    unexpected: (prefix = "") => unexpected.filter((entry) => entry.path.startsWith(prefix)),
    clear(prefix = "") {
      entries = entries.filter((entry) => !entry.path.startsWith(prefix));
      unexpected = unexpected.filter((entry) => !entry.path.startsWith(prefix));
    },
  };
}

function matches(entry: LogEntry, { method, prefix = "", status, challenge }: LogFilter): boolean {
  if (!entry.path.startsWith(prefix)) return false;
  if (method !== undefined && entry.method !== method) return false;
  if (status !== undefined && entry.status !== status) return false;
  return challenge === undefined || entry.challenge === challenge;
}
