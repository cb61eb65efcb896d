/** What goes wrong. `wait` of the fault itself can come before any of them. */
export type Effect =
  /** Only later: set `wait`. */
  | { readonly kind: "slow" }
  | { readonly kind: "hang" }
  | { readonly kind: "reset" }
  /** Any answer at all; an object as body is sent as JSON. */
  | {
      readonly kind: "fail";
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** An error in Atlas's own words. */
  | {
      readonly kind: "error";
      readonly status: number;
      readonly errorCode: string;
      readonly detail?: string;
      readonly parameters?: readonly (string | number)[];
    }
  /** 429; null leaves Retry-After out. */
  | { readonly kind: "rateLimited"; readonly retryAfter?: number | string | null }
  /** The HTML page of a proxy. */
  | { readonly kind: "html"; readonly status?: number }
  /** The body ends early: the connection is closed, or reset, after so many bytes (half of it). */
  | { readonly kind: "truncate"; readonly bytes?: number; readonly reset?: boolean }
  /** Complete, but not JSON. */
  | { readonly kind: "malformed" }
  /** JSON of another shape than Atlas's. */
  | { readonly kind: "wrongShape"; readonly json?: unknown }
  /** The right answer under other headers (a wrong content type, a Date of yesterday). */
  | { readonly kind: "headers"; readonly headers: Readonly<Record<string, string>> }
  /** The right answer in small pieces. */
  | { readonly kind: "drip"; readonly bytes?: number; readonly every?: number }
  /** The right answer, padded with blanks to this length. */
  | { readonly kind: "huge"; readonly bytes: number };

/** All given fields must fit. */
export interface FaultMatch {
  readonly method?: string;
  readonly path?: string;
  readonly prefix?: string;
  /** A regular expression's source, tried on path and query. */
  readonly pattern?: string;
}

export interface FaultInput {
  readonly match: FaultMatch;
  readonly effect: Effect;
  /** Milliseconds before anything happens. */
  readonly wait?: number;
  /** Only so many times. */
  readonly times?: number;
  /** Let so many pass first. */
  readonly skip?: number;
  /** Also hit requests that would only get a 401 challenge (default: those pass, so `times` counts real calls). */
  readonly beforeAuth?: boolean;
}

interface Fault extends FaultInput {
  readonly id: string;
  seen: number;
}

/** The faults in force; the first that fits is taken. */
export interface Faults {
  add(input: FaultInput): string;
  /** One by its id, or all whose path or prefix begins so, or all. */
  clear(which?: { readonly id?: string; readonly prefix?: string }): void;
  /** The fault for this request, counted as used. */
  take(request: { method: string; url: URL; authenticated: boolean }): FaultInput | null;
}

export function createFaults(): Faults {
  let faults: Fault[] = [];
  let made = 0;
  return {
    add(input) {
      made += 1;
      const id = `fault-${made}`;
      faults.push({ ...input, id, seen: 0 });
      return id;
    },
    clear({ id, prefix } = {}) {
      faults = faults.filter((fault) => !(fitsId(fault, id) && fitsScope(fault, prefix)));
    },
    take({ method, url, authenticated }) {
      for (const fault of faults) {
        if (fault.beforeAuth !== true && !authenticated) continue;
        if (!fits(fault.match, method, url) || isSpent(fault)) continue;
        fault.seen += 1;
        if (fault.seen > (fault.skip ?? 0)) return fault;
      }
      return null;
    },
  };
}

const fitsId = (fault: Fault, id: string | undefined) => id === undefined || fault.id === id;

function fitsScope({ match }: Fault, prefix: string | undefined): boolean {
  if (prefix === undefined) return true;
  return (match.path ?? match.prefix ?? match.pattern ?? "").startsWith(prefix);
}

function isSpent({ seen, times, skip = 0 }: Fault): boolean {
  return times !== undefined && seen >= times + skip;
}

function fits(match: FaultMatch, method: string, url: URL): boolean {
  if (match.method !== undefined && match.method !== method) return false;
  if (match.path !== undefined && match.path !== url.pathname) return false;
  if (match.prefix !== undefined && !url.pathname.startsWith(match.prefix)) return false;
  return match.pattern === undefined || new RegExp(match.pattern).test(url.pathname + url.search);
}
