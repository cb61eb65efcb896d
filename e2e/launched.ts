import { isUp } from "../scripts/lib/health";
import { type Launched, launchDashboard } from "../scripts/lib/launch";
import { bindablePort, urlOf } from "../scripts/lib/listen";
import { HOST } from "./servers";

export interface LaunchedDashboard extends Launched {
  readonly origin: string;
}

const running: LaunchedDashboard[] = [];

/** A dashboard of the test's own, whose log it can read. Ended with {@link endLaunched}. */
export async function startLaunched(settings: Readonly<Record<string, string>>): Promise<LaunchedDashboard> {
  const origin = urlOf(HOST, await bindablePort(HOST, 0));
  const dashboard = {
    ...launchDashboard({ HOST, PORT: new URL(origin).port, ...settings }),
    origin,
  };
  running.push(dashboard);
  if (await isUp(origin, dashboard.ended)) return dashboard;
  throw new Error(`The dashboard did not start:\n${dashboard.output()}`);
}

export async function endLaunched(): Promise<void> {
  const all = running.splice(0);
  for (const dashboard of all) dashboard.end("SIGTERM");
  await Promise.all(all.map(({ ended }) => ended));
}

/** The lines of its log; what Next and the launcher say on starting is not JSON. */
export function logLines({ output }: Launched): Record<string, unknown>[] {
  const lines = output().split("\n");
  return lines.filter((line) => line.startsWith("{")).map((line) => JSON.parse(line));
}
