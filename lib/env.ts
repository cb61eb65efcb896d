import "server-only";
import { BlockList, isIP } from "node:net";
import { z } from "zod";
import { sharedState } from "./shared-state";

/** How the dashboard signs in at Atlas. `missing` is no error: the pages say which variables to set. */
export type Credentials =
  | { readonly kind: "serviceAccount"; readonly clientId: string; readonly clientSecret: string }
  | { readonly kind: "apiKey"; readonly publicKey: string; readonly privateKey: string }
  | { readonly kind: "missing"; readonly missing: readonly string[] };

export const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

export interface Environment {
  readonly credentials: Credentials;
  /** Origin of the Atlas Admin API, without a trailing slash. */
  readonly baseUrl: string;
  /** Only these projects are shown; null: every project that the credentials can see. */
  readonly projectIds: readonly string[] | null;
  readonly port: number;
  /** Where to listen: a host name, an IPv4 address, or an IPv6 address without brackets. */
  readonly host: string;
  /** Lower-case names, without port, accepted in `Host` beside the loopback names: ALLOWED_HOSTS and PUBLIC_URL's. */
  readonly allowedHosts: readonly string[];
  /** Origin that users see, without a trailing slash. */
  readonly publicUrl: string | null;
  readonly trustedProxy: { readonly header: string; readonly secret: string } | null;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

/** A variable that stops the start. The message is one line that names it and never holds its value. */
export class EnvironmentError extends Error {
  override readonly name = "EnvironmentError";
}

/** The environment of this process, parsed once. Throws {@link EnvironmentError}. */
export function environment(): Environment {
  return sharedState("environment", () => parseEnvironment(process.env));
}

/** Pure. Empty and blank values count as unset. Throws {@link EnvironmentError}. */
export function parseEnvironment(record: Readonly<Record<string, string | undefined>>): Environment {
  const parsed = variables.safeParse(withoutBlanks(record));
  if (!parsed.success) throw new EnvironmentError(oneLine(parsed.error));
  const values = parsed.data;
  const settings: Environment = {
    credentials: credentialsOf(values),
    baseUrl: values.MONGODB_ATLAS_BASE_URL,
    projectIds: values.MONGODB_ATLAS_PROJECT_ID ?? null,
    port: values.PORT,
    host: values.HOST,
    allowedHosts: allowedHostsOf(values),
    publicUrl: values.PUBLIC_URL ?? null,
    trustedProxy: trustedProxyOf(values),
    logLevel: values.LOG_LEVEL,
  };
  refuseToBeExposed(settings);
  return settings;
}

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

/** Whether a host name or address, with or without IPv6 brackets, is this machine's own. */
export function isLoopback(host: string): boolean {
  const name = withoutBrackets(host).toLowerCase();
  const version = isIP(name);
  return version === 0 ? name === "localhost" : loopback.check(name, version === 4 ? "ipv4" : "ipv6");
}

// Also what keeps a credential from breaking out of a header, or into an error message about one.
const printable = z.string().regex(/^[\x21-\x7e]+$/, "must be printable characters without spaces");

const HOST_NAME = /^(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*\.?$/i;

const hostName = z
  .string()
  .refine(isHost, "must be a host name or an IP address")
  .transform((host) => withoutBrackets(host));

const origin = (requirement: string, accepts: (url: URL) => boolean) =>
  z
    .string()
    .refine((text) => {
      const url = toUrl(text);
      return url !== null && isBareOrigin(url) && accepts(url);
    }, requirement)
    .transform((text) => new URL(text).origin);

const commaList = (item: z.ZodType<string>, requirement: string) =>
  z
    .string()
    .transform(splitList)
    .refine((items) => items.length > 0 && items.every((text) => item.safeParse(text).success), requirement);

const SIGNING_IN = new Set(["x-proxy-secret", "authorization", "proxy-authorization", "cookie"]);

const variables = z.object({
  MONGODB_ATLAS_CLIENT_ID: printable.optional(),
  MONGODB_ATLAS_CLIENT_SECRET: printable.optional(),
  MONGODB_ATLAS_PUBLIC_API_KEY: printable.optional(),
  MONGODB_ATLAS_PRIVATE_API_KEY: printable.optional(),
  MONGODB_ATLAS_BASE_URL: origin(
    "must be an https address without path, query or credentials (http only on loopback)",
    (url) => url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname)),
  ).default("https://cloud.mongodb.com"),
  MONGODB_ATLAS_PROJECT_ID: commaList(
    z.string().regex(/^[a-f0-9]{24}$/),
    "must be project ids (24 lower-case hexadecimal digits each), separated by commas",
  ).optional(),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "must be a number from 0 to 65535")
    .transform(Number)
    .refine((port) => port <= 65_535, "must be a number from 0 to 65535")
    .default(3000),
  HOST: hostName.default("127.0.0.1"),
  ALLOWED_HOSTS: commaList(
    z.string().refine((text) => isHost(withoutPort(text))),
    "must be host names, separated by commas",
  ).optional(),
  PUBLIC_URL: origin(
    "must be an http or https address without path, query or credentials",
    (url) => url.protocol === "https:" || url.protocol === "http:",
  ).optional(),
  TRUSTED_PROXY_HEADER: z
    .string()
    .regex(/^[\w!#$%&'*+.^`|~-]+$/, "must be the name of an HTTP header")
    // The user's name is shown and logged; what signs somebody in must never be.
    .refine((name) => !SIGNING_IN.has(name.toLowerCase()), "must not be a header that holds a secret")
    .optional(),
  TRUSTED_PROXY_SECRET: printable.optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(", ")}`).default("info"),
});

type Values = z.output<typeof variables>;

function withoutBlanks(record: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const trimmed = Object.entries(record).map(([name, value]) => [name, value?.trim() ?? ""] as const);
  return Object.fromEntries(trimmed.filter(([, value]) => value !== ""));
}

function oneLine(error: z.ZodError): string {
  const byName = new Map(error.issues.map((issue) => [issue.path.join("."), issue.message] as const));
  return [...byName].map(([name, message]) => `${name} ${message}`).join("; ");
}

function credentialsOf(values: Values): Credentials {
  const { MONGODB_ATLAS_CLIENT_ID: clientId, MONGODB_ATLAS_CLIENT_SECRET: clientSecret } = values;
  const { MONGODB_ATLAS_PUBLIC_API_KEY: publicKey, MONGODB_ATLAS_PRIVATE_API_KEY: privateKey } = values;
  if (clientId && clientSecret) return { kind: "serviceAccount", clientId, clientSecret };
  if (publicKey && privateKey) return { kind: "apiKey", publicKey, privateKey };
  return { kind: "missing", missing: missingOf(values) };
}

const CREDENTIAL_PAIRS = [
  ["MONGODB_ATLAS_CLIENT_ID", "MONGODB_ATLAS_CLIENT_SECRET"],
  ["MONGODB_ATLAS_PUBLIC_API_KEY", "MONGODB_ATLAS_PRIVATE_API_KEY"],
] as const;

/** The other half of each half pair; with nothing set, all four (either pair will do). */
function missingOf(values: Values): string[] {
  const begun = CREDENTIAL_PAIRS.filter((pair) => pair.some((name) => values[name]));
  const relevant = begun.length > 0 ? begun : CREDENTIAL_PAIRS;
  return relevant.flatMap((pair) => pair.filter((name) => !values[name]));
}

function trustedProxyOf(values: Values): Environment["trustedProxy"] {
  const { TRUSTED_PROXY_HEADER: header, TRUSTED_PROXY_SECRET: secret } = values;
  if (header && secret) return { header, secret };
  if (header)
    throw new EnvironmentError("TRUSTED_PROXY_SECRET must be set together with TRUSTED_PROXY_HEADER");
  if (secret)
    throw new EnvironmentError("TRUSTED_PROXY_HEADER must be set together with TRUSTED_PROXY_SECRET");
  return null;
}

function allowedHostsOf(values: Values): string[] {
  const named = (values.ALLOWED_HOSTS ?? []).map(withoutPort);
  const own = values.PUBLIC_URL ? [new URL(values.PUBLIC_URL).hostname] : [];
  return [...new Set([...named, ...own].map((name) => name.toLowerCase()))];
}

/** This process holds the keys to backups: beyond loopback it needs someone who checks who asks. */
function refuseToBeExposed({ host, trustedProxy }: Environment): void {
  if (trustedProxy || isLoopback(host)) return;
  throw new EnvironmentError(
    "HOST is not a loopback address: set TRUSTED_PROXY_HEADER and TRUSTED_PROXY_SECRET, or leave HOST unset",
  );
}

function splitList(text: string): string[] {
  const items = text.split(",").map((item) => item.trim());
  return [...new Set(items.filter((item) => item !== ""))];
}

function isHost(text: string): boolean {
  return isIP(withoutBrackets(text)) !== 0 || HOST_NAME.test(text);
}

function withoutBrackets(host: string): string {
  return /^\[(.*)\]$/.exec(host)?.[1] ?? host;
}

function withoutPort(host: string): string {
  return isIP(host) ? host : host.replace(/:\d{1,5}$/, "");
}

function toUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

function isBareOrigin(url: URL): boolean {
  return url.username + url.password + url.search + url.hash === "" && url.pathname === "/";
}
