import { LAUNCHER } from "../scripts/lib/launch";
import { bindablePort, urlOf } from "../scripts/lib/listen";
import { NOTHING_SET } from "../scripts/lib/nothing-set.mjs";
import { KEY } from "./key";

const NAMES = ["standIn", "standInToday", "dashboard", "dashboardToday", "notConfigured"] as const;
type Name = (typeof NAMES)[number];

/** Tests listen on ports of their own, so that they run beside a demo, a development server and each other. */
export const HOST = "127.0.0.1";
const VARIABLE = "E2E_ORIGINS";
const STARTS_WITHIN_MS = 60_000;

/** Chosen by the first process of a run; its workers inherit them. */
export const origins: Readonly<Record<Name, string>> = process.env[VARIABLE]
  ? JSON.parse(process.env[VARIABLE])
  : await chooseOrigins();

async function chooseOrigins() {
  const free = await Promise.all(NAMES.map(async (name) => [name, urlOf(HOST, await bindablePort(HOST, 0))]));
  const chosen = Object.fromEntries(free);
  process.env[VARIABLE] = JSON.stringify(chosen);
  return chosen;
}

export function atlasSettings(standIn: "standIn" | "standInToday"): Record<string, string> {
  return credentials(origins[standIn]);
}

/** What a dashboard under test is told about the Atlas at this address. */
export function credentials(atlasUrl: string): Record<string, string> {
  return {
    MONGODB_ATLAS_BASE_URL: atlasUrl,
    MONGODB_ATLAS_PUBLIC_API_KEY: KEY.name,
    MONGODB_ATLAS_PRIVATE_API_KEY: KEY.secret,
  };
}

export function serviceAccount(
  atlasUrl: string,
  { name, secret }: { readonly name: string; readonly secret: string },
): Record<string, string> {
  return {
    MONGODB_ATLAS_BASE_URL: atlasUrl,
    MONGODB_ATLAS_CLIENT_ID: name,
    MONGODB_ATLAS_CLIENT_SECRET: secret,
  };
}

const common = {
  cwd: "..",
  timeout: STARTS_WITHIN_MS,
  gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
} as const;

export function standInServer(name: "standIn" | "standInToday") {
  const mode = name === "standInToday" ? "--today" : "";
  const port = new URL(origins[name]).port;
  return { ...common, command: `node --import tsx e2e/stand-in.ts ${port} ${mode}`, port: Number(port) };
}

export function dashboardServer(name: Name, settings: Record<string, string> = {}) {
  const port = new URL(origins[name]).port;
  return {
    ...common,
    command: `node ${LAUNCHER.join(" ")}`,
    url: `${origins[name]}/api/health`,
    env: { ...NOTHING_SET, LOG_LEVEL: "warn", PORT: port, ...settings },
  };
}
