import { DASHBOARD_COMMAND, NOTHING_SET } from "../scripts/lib/launch";
import { bindablePort, urlOf } from "../scripts/lib/listen";

const NAMES = ["standIn", "standInToday", "dashboard", "dashboardToday", "notConfigured"] as const;
type Name = (typeof NAMES)[number];

/** Tests listen on ports of their own, so that they run beside a demo, a development server and each other. */
const HOST = "127.0.0.1";
const VARIABLE = "E2E_ORIGINS";

/** Chosen by the first process of a run; its workers inherit them. */
export const origins: Readonly<Record<Name, string>> = process.env[VARIABLE]
  ? JSON.parse(process.env[VARIABLE])
  : await chooseOrigins();

async function chooseOrigins(): Promise<Record<string, string>> {
  const free = await Promise.all(NAMES.map(async (name) => [name, urlOf(HOST, await bindablePort(HOST, 0))]));
  const chosen = Object.fromEntries(free);
  process.env[VARIABLE] = JSON.stringify(chosen);
  return chosen;
}
