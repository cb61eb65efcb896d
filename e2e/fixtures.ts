import { AxeBuilder } from "@axe-core/playwright";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import type { Actions } from "../demo/actions";
import { type Control, createControl } from "../demo/control";
import { type OwnAtlas, type Started, startDashboard, startOwnAtlas } from "./own-atlas";
import { origins } from "./servers";

export { expect };

const HOUR_MS = 3_600_000;

/** Kind by kind: Omit alone would keep only what all kinds have in common. */
type Settings<Input> = Input extends unknown ? Omit<Input, "projectId" | "name"> : never;
export type NewInstance = Settings<Parameters<Actions["createInstance"]>[0]>;

type SnapshotFields = Partial<Settings<Parameters<Actions["putSnapshot"]>[0]>>;

/** An instance that no other test knows. */
export interface OwnInstance {
  readonly projectId: string;
  readonly projectName: string;
  readonly name: string;
  /** Its Snapshots page. */
  readonly path: string;
  /** Of the same, below `/api`. */
  readonly apiPath: string;
}

interface Options {
  /** How this test's own instance is: its backup option, its schedule. */
  instanceSettings: NewInstance;
  /** A browser reports every failed request on the console by itself; a test that makes requests fail says so. */
  failedRequests: "unexpected" | "expected";
}

interface Fixtures {
  /** Origins: against Atlas as documented, against Atlas since 2026, and without credentials. */
  dashboard: string;
  dashboardToday: string;
  notConfigured: string;
  /** Moves the stand-in; what it touches must be this test's own, because tests run at the same time. */
  standIn: Control;
  createInstance: (settings?: NewInstance) => Promise<OwnInstance>;
  /** Starts a dashboard that has asked nothing yet, and gives its origin: what others remember, it sees as it is now. */
  startDashboard: () => Promise<string>;
  /** Starts an Atlas of the test's own, whose clock it may move, with a dashboard. */
  startAtlas: (...options: Parameters<typeof startOwnAtlas>) => Promise<OwnAtlas>;
  /** This test's own project and instance. */
  instance: OwnInstance;
  /** Gives that one so many snapshots, an hour apart, the newest taken now (`hours` 0); settles once all are listed. */
  putHourly: (count: number, fieldsOf?: (hours: number) => SnapshotFields) => Promise<void>;
  quietConsole: undefined;
}

export const test = base.extend<Options & Fixtures>({
  instanceSettings: [{}, { option: true }],
  failedRequests: ["unexpected", { option: true }],
  dashboard: origins.dashboard,
  dashboardToday: origins.dashboardToday,
  notConfigured: origins.notConfigured,
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from this pattern.
  standIn: async ({}, use) => use(createControl(origins.standIn)),
  createInstance: async ({ standIn }, use, { testId, retry }) => {
    let count = 0;
    const projects: string[] = [];
    await use(async (settings = {}) => {
      const unique = `${testId.slice(-8)}${retry}${count++}`;
      const [projectName, name] = [`project-${unique}`, `instance-${unique}`];
      const { projectId } = await standIn.createProject({ name: projectName });
      projects.push(projectId);
      await standIn.createInstance({ ...settings, projectId, name });
      const path = `/projects/${projectId}/${settings.kind ?? "serverless"}/${name}`;
      return { projectId, projectName, name, path, apiPath: `/api${path}` };
    });
    for (const projectId of projects) await standIn.deleteProject({ projectId });
  },
  startDashboard: async ({ context }, use) => {
    const started: Started[] = [];
    await use(async () => {
      const dashboard = await startDashboard(origins.standIn);
      started.push(dashboard);
      return dashboard.origin;
    });
    // A page that still polls would complain that nobody is there.
    await Promise.all(context.pages().map((page) => page.close()));
    await Promise.all(started.map(({ end }) => end()));
  },
  startAtlas: async ({ context }, use) => {
    const started: OwnAtlas[] = [];
    await use(async (...options) => {
      const atlas = await startOwnAtlas(...options);
      started.push(atlas);
      return atlas;
    });
    await Promise.all(context.pages().map((page) => page.close()));
    await Promise.all(started.map(({ end }) => end()));
  },
  instance: ({ createInstance, instanceSettings }, use) => createInstance(instanceSettings).then(use),
  putHourly: async ({ standIn, request, dashboard, instance: { projectId, name, apiPath } }, use) =>
    use(async (count, fieldsOf = () => ({})) => {
      const now = Date.now();
      const hours = Array.from({ length: count }, (_, index) => index);
      const put = await Promise.all(
        hours.map((hour) => {
          const own = { projectId, name, takenAt: now - hour * HOUR_MS, expiresAt: now + 24 * HOUR_MS };
          return standIn.putSnapshot({ ...own, ...fieldsOf(hour) });
        }),
      );
      // The fleet, which another test looks at, may have looked at this instance before all were there.
      const missing = async () => {
        const headers = { "Cache-Control": "no-cache" };
        const { snapshots } = await (
          await request.get(`${dashboard}${apiPath}/snapshots`, { headers })
        ).json();
        const listed = new Set(snapshots.map(({ id }: { id: string }) => id));
        return put.filter(({ snapshotId }) => !listed.has(snapshotId)).length;
      };
      await expect.poll(missing, { message: "snapshots not listed yet", timeout: 20_000 }).toBe(0);
    }),
  quietConsole: [
    async ({ context, failedRequests }, use) => {
      const complaints = collectComplaints(context, failedRequests === "expected");
      await use(undefined);
      expect(complaints, "errors on the console").toEqual([]);
    },
    { auto: true },
  ],
});

/** Uncaught errors, `console.error`, and what the browser itself reports there: policy violations, failed requests. */
function collectComplaints(context: BrowserContext, failedRequestsExpected: boolean): string[] {
  const complaints: string[] = [];
  context.on("weberror", (error) => complaints.push(String(error.error())));
  context.on("console", (message) => {
    if (message.type() !== "error") return;
    if (failedRequestsExpected && message.text().startsWith("Failed to load resource")) return;
    complaints.push(`${message.text()} (${message.location().url})`);
  });
  return complaints;
}

/** The page as it is now, in light and in dark. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(" | ")}`,
    );
    expect(found, `axe, ${colorScheme}`).toEqual([]);
  }
}
