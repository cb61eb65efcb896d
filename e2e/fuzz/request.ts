import fc from "fast-check";
import { encoded, hostileText } from "./hostile";

export interface FuzzRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What there is in the world, so that some requests get far. */
export interface Known {
  readonly projectIds: readonly string[];
  readonly names: readonly string[];
  readonly snapshotIds: readonly string[];
}

const INSTANCE = ["projects", ":project", ":kind", ":name"];
const PAGES = [
  [],
  ["connection"],
  ["retention"],
  INSTANCE,
  [...INSTANCE, "snapshots", ":snapshot"],
  [...INSTANCE, "restore"],
  [...INSTANCE, "restore-jobs"],
];
const API = [
  ["health"],
  ["ready"],
  ["metrics"],
  ["instances"],
  INSTANCE,
  [...INSTANCE, "snapshots"],
  [...INSTANCE, "snapshots", ":snapshot"],
  [...INSTANCE, "restore-window"],
  [...INSTANCE, "restore-jobs"],
  [...INSTANCE, "restore-jobs", ":snapshot"],
].map((route) => ["api", ...route]);
const OTHERS = [
  ["_next", "static", "x.js"],
  ["_next", "image"],
  ["_next", "data", "x.json"],
  ["icon.svg"],
  ["favicon.ico"],
];

const QUERY_NAMES = [
  "at",
  "page",
  "sort",
  "direction",
  "q",
  "status",
  "snapshot",
  "target",
  "zone",
  "_rsc",
  "url",
  "w",
];
const HEX = "0123456789abcdef";

const objectId = fc.string({ unit: fc.constantFrom(...HEX), minLength: 24, maxLength: 24 });
/** What is nearly one: of another length, or with characters that do not belong there. */
const nearlyId = fc.string({ unit: fc.constantFrom(...HEX, "A", "g"), minLength: 22, maxLength: 26 });
const nearlyName = fc.string({ unit: fc.constantFrom(..."aZ9-._~:@!$'()*,;="), minLength: 1, maxLength: 66 });
const wrongId = fc.oneof(encoded, nearlyId);
/** Mostly right, so that what is wrong is met deep inside. */
const usually = <T>(right: fc.Arbitrary<T>, wrong: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 5, arbitrary: right }, { weight: 1, arbitrary: wrong });

export function requests({ projectIds, names, snapshotIds }: Known): fc.Arbitrary<FuzzRequest> {
  const parameters: Readonly<Record<string, fc.Arbitrary<string>>> = {
    ":project": usually(usually(fc.constantFrom(...projectIds), objectId), wrongId),
    ":kind": usually(fc.constantFrom("serverless", "flex", "clusters"), encoded),
    ":name": usually(fc.constantFrom(...names, "nobody"), fc.oneof(encoded, nearlyName)),
    ":snapshot": usually(fc.oneof(fc.constantFrom(...snapshotIds), objectId), wrongId),
  };
  const along = (route: readonly string[]) =>
    fc.tuple(...route.map((part) => parameters[part] ?? usually(fc.constant(part), encoded)));
  // A page costs the server ten times what an answer of the API does.
  const segments = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...API).chain(along) },
    { weight: 2, arbitrary: fc.constantFrom(...PAGES).chain(along) },
    { weight: 1, arbitrary: fc.constantFrom(...OTHERS).chain(along) },
    { weight: 1, arbitrary: fc.array(encoded, { maxLength: 8 }) },
  );
  const separator = usually(fc.constant("/"), fc.constantFrom("//", "/./", "/../", "\\", "/%2f"));
  const path = fc
    .tuple(segments, separator, fc.constantFrom("", "", "", "/"))
    .map(([parts, by, end]) => `/${parts.join(by)}${end}`);
  const target = fc.tuple(path, query).map((parts) => parts.join(""));
  return fc.record({ method, target, headers });
}

const pair = fc
  .tuple(usually(fc.constantFrom(...QUERY_NAMES), encoded), encoded)
  .map((parts) => parts.join("="));
const query = fc.oneof(
  fc.constant(""),
  fc.array(pair, { minLength: 1, maxLength: 4 }).map((pairs) => `?${pairs.join("&")}`),
);

const method = fc.oneof(
  { weight: 12, arbitrary: fc.constant("GET") },
  { weight: 1, arbitrary: fc.constantFrom("HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE") },
);

const HEADER_NAMES = [
  "Accept",
  "Accept-Language",
  "Cache-Control",
  "Cookie",
  "If-Modified-Since",
  "If-None-Match",
  "Next-Action",
  "Next-Router-Prefetch",
  "Next-Router-Segment-Prefetch",
  "Next-Router-State-Tree",
  "Next-Url",
  "Origin",
  "Purpose",
  "RSC",
  "Range",
  "Referer",
  "X-Forwarded-For",
  "X-Forwarded-Host",
  "X-Forwarded-Proto",
  "X-Middleware-Rewrite",
  "X-Middleware-Subrequest",
  "X-Nextjs-Data",
  "X-Invoke-Path",
  "X-Matched-Path",
];

/** What Node itself lets a client send; anything else comes in raw.ts. */
const headerValue = fc.oneof(
  hostileText.map((text) => text.replace(/[^\x20-\x7e]/g, "")),
  fc.constantFrom(
    "1",
    "0",
    "no-cache",
    "*",
    "text/x-component",
    "zone=local; theme=dark",
    "%5B%22%22%2C%7B%7D%5D",
    "bytes=0-1",
  ),
);
const oddHeaders = fc.dictionary(fc.constantFrom(...HEADER_NAMES), headerValue, { maxKeys: 3 });
const headers = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  { weight: 2, arbitrary: oddHeaders },
  // As the pages themselves ask.
  { weight: 1, arbitrary: oddHeaders.map((odd) => ({ ...odd, RSC: "1" })) },
);
