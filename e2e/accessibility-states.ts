import type { Page } from "@playwright/test";
import type { Control } from "../demo/control";
import { expect, type NewInstance, type OwnInstance } from "./fixtures";

export interface World {
  readonly standIn: Control;
  readonly dashboard: string;
  readonly notConfigured: string;
  readonly createInstance: (settings?: NewInstance) => Promise<OwnInstance>;
}

export interface State {
  readonly name: string;
  /** Makes it so, and says where it is. */
  readonly address: (world: World, page: Page) => Promise<string>;
  /** Is on the page when the page is complete. */
  readonly shows: (page: Page) => ReturnType<Page["locator"]>;
  /** What happens once it is on screen, and what shows that it did. */
  readonly happens?: (world: World, page: Page) => Promise<void>;
  /** Of parts that another state shows at every width: a phone is enough, where they have the least room. */
  readonly brief?: true;
  /** What somebody opens there. Only that is measured then: what is below it is a state of its own. */
  readonly opens?: Opened;
}

interface Opened {
  /** A selector. */
  readonly what: string;
  readonly by: (page: Page) => Promise<void>;
}

export const WIDTHS = [390, 768, 1280, 1920];
/** Rows as lists of facts, and a table. */
export const BOTH_LAYOUTS = [390, 1280];

const HOUR = 3_600_000;

export const table = (name: string) => (page: Page) => page.getByRole("table", { name });
const alert = (words: string) => (page: Page) =>
  page.locator("main").getByRole("alert").filter({ hasText: words });
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const text = (words: string | RegExp) => (page: Page) => page.getByText(words);
const command = (page: Page) => page.getByRole("region", { name: "Atlas CLI command" });

/** A page of an instance in which every state occurs. */
function pageOf(settings: NewInstance, suffix: (world: World, instance: OwnInstance) => Promise<string>) {
  return async (world: World) => {
    const instance = await world.createInstance(settings);
    return world.dashboard + instance.path + (await suffix(world, instance));
  };
}

export const named = ({ projectId, name }: OwnInstance, { kind = "serverless" }: NewInstance) => ({
  projectId,
  name,
  kind,
});

const snapshots = (settings: NewInstance, query = "") =>
  pageOf(settings, async ({ standIn }, instance) => {
    if (settings.kind !== "clusters") {
      await standIn.putSnapshot({ ...named(instance, settings), status: "inProgress" });
      await standIn.putSnapshot({ ...named(instance, settings), status: "failed" });
    }
    return query;
  });

const snapshot = pageOf({}, async ({ standIn }, instance) => {
  const { snapshotId } = await standIn.putSnapshot({ ...named(instance, {}), status: "inProgress" });
  return `/snapshots/${snapshotId}`;
});

const restoreJobs = (which: "list" | "one") =>
  pageOf({}, async ({ standIn }, instance) => {
    const own = named(instance, {});
    const startedAt = Date.now() - HOUR;
    await standIn.startRestore({ ...own, startedAt, outcome: "failed" });
    const { restoreJobId } = await standIn.startRestore({ ...own, startedAt: Date.now(), seconds: 600 });
    return which === "list" ? "/restore-jobs" : `/restore-jobs/${restoreJobId}`;
  });

/** Atlas takes the question and gives no answer. Nor does the dashboard, which would give up while somebody measures. */
const hanging = (suffix: string) => async (world: World, page: Page) => {
  const { projectId, name, path, apiPath } = await world.createInstance();
  const prefix = `/api/atlas/v2/groups/${projectId}/serverless/${name}`;
  await world.standIn.setFault({ match: { prefix }, effect: { kind: "hang" } });
  await page.route(`${world.dashboard}${apiPath}**`, () => undefined);
  return world.dashboard + path + suffix;
};

const tooOld = () => Math.floor((Date.now() - 80 * HOUR) / 1_000);

async function refreshFails({ standIn }: World, page: Page): Promise<void> {
  const prefix = `/api/atlas/v2${new URL(page.url()).pathname.replace("projects", "groups")}/backup/snapshots`;
  await standIn.setFault({ match: { prefix }, effect: { kind: "html", status: 502 } });
  await expect(alert("Could not reach Atlas")(page)).toBeVisible({ timeout: 25_000 });
}

/** All of it is on the screen; until scripts are there, nothing hears the key or the click that it needs. */
function inSight(page: Page, what: string, act: () => Promise<void>): Promise<void> {
  return expect(async () => {
    await act();
    await expect(page.locator(what)).toBeInViewport({ ratio: 1, timeout: 1_000 });
  }).toPass();
}

const CALENDAR = "#restore-calendar";
const TIME = "[popover][aria-label='This instant in every zone']";
const KEYS = "dialog[aria-labelledby=keys-title]";
const DISCLOSED = "details[open]";

const PAGES: readonly State[] = [
  { name: "the fleet", address: async ({ dashboard }) => `${dashboard}/`, shows: table("Instances") },
  {
    name: "retention",
    address: async ({ dashboard }) => `${dashboard}/retention?q=shared`,
    shows: text(/^\d+ of 35$/),
  },
  { name: "connection", address: async ({ dashboard }) => `${dashboard}/connection`, shows: heading },
  { name: "snapshots, serverless", address: snapshots({}), shows: table("Snapshots") },
  { name: "snapshots, flex", address: snapshots({ kind: "flex" }), shows: table("Snapshots") },
  { name: "snapshots, dedicated", address: snapshots({ kind: "clusters" }), shows: table("Snapshots") },
  {
    name: "a snapshot",
    address: snapshot,
    shows: (page) => page.locator("main").getByRole("status"),
  },
  { name: "restore", address: pageOf({}, async () => "/restore"), shows: command },
  { name: "restore jobs", address: restoreJobs("list"), shows: table("Restore jobs") },
  {
    name: "a restore job",
    address: restoreJobs("one"),
    shows: (page) => page.locator("main").getByRole("status"),
  },
];

const OTHER_THAN_USUAL: readonly State[] = [
  { name: "not found", address: async ({ dashboard }) => `${dashboard}/nowhere`, shows: heading },
  {
    name: "forbidden",
    address: pageOf({}, async ({ standIn }, { projectId }) => {
      await standIn.setAccess({ projectId, roles: [] });
      return "";
    }),
    shows: alert("Project Read Only"),
  },
  {
    name: "not configured",
    address: async ({ notConfigured }) => `${notConfigured}/`,
    shows: alert("MONGODB_ATLAS_CLIENT_ID"),
  },
  {
    name: "an empty instance",
    address: pageOf({ schedule: null, createDate: Date.now() - HOUR }, async () => ""),
    shows: text("No snapshots yet"),
  },
  {
    name: "an instance that is not there",
    address: pageOf({}, async () => "-gone"),
    shows: alert("Not found"),
    brief: true,
  },
  {
    name: "snapshots, still loading",
    address: hanging(""),
    shows: text("Asking Atlas for the snapshots."),
    brief: true,
  },
  {
    name: "restore, still loading",
    address: hanging("/restore"),
    shows: text("Asking Atlas which seconds can be restored."),
    brief: true,
  },
  {
    name: "a restore outside the window",
    address: pageOf({}, async () => `/restore?at=${tooOld()}`),
    shows: alert("left the window"),
    brief: true,
  },
  {
    name: "a restore without a window, Basic Backup",
    address: pageOf({ backup: "basic" }, async () => `/restore?at=${tooOld()}`),
    shows: alert("This address asks for a single second"),
    brief: true,
  },
  {
    name: "a restore without a window, Flex",
    address: pageOf({ kind: "flex" }, async () => "/restore"),
    shows: text("No restore to a single second here"),
    brief: true,
  },
  {
    name: "a fleet filtered by all there is",
    address: async ({ dashboard }) =>
      `${dashboard}/?q=shared&kind=serverless&option=Serverless+Continuous+Backup&byProject=true`,
    shows: (page) => page.getByRole("rowheader", { name: "shared" }),
    brief: true,
  },
  {
    name: "a fleet filtered to nothing",
    address: async ({ dashboard }) => `${dashboard}/?q=no-such-instance`,
    shows: text("No instance matches"),
    brief: true,
  },
  {
    name: "snapshots filtered to nothing",
    address: snapshots({}, "?q=no-such-snapshot"),
    shows: text("No snapshot matches."),
    brief: true,
  },
  { name: "a failed refresh", address: snapshots({}), shows: table("Snapshots"), happens: refreshFails },
  {
    name: "a failed refresh, with rows that cannot be read",
    address: pageOf({}, async ({ standIn }, instance) => {
      await standIn.putSnapshot({ ...named(instance, {}), status: "inProgress" });
      // Wider than any screen, as Atlas's own are.
      const json = { id: 42, status: "completed", description: "of another form ".repeat(30) };
      await standIn.putRawSnapshot({ ...named(instance, {}), json });
      return "";
    }),
    shows: alert("1 snapshot could not be read"),
    happens: async (world, page) => {
      await refreshFails(world, page);
      await page.getByText("What Atlas sent").click();
      await expect(page.locator(DISCLOSED)).toContainText('"id":42');
    },
    brief: true,
  },
];

const OPENED: readonly State[] = [
  {
    name: "the calendar of the restore point",
    address: pageOf({}, async () => "/restore"),
    shows: command,
    brief: true,
    opens: {
      what: CALENDAR,
      by: async (page) => {
        const days = `${CALENDAR} [role=grid]`;
        await inSight(page, days, () => page.getByRole("button", { name: "Calendar" }).click());
        await expect(page.locator(CALENDAR)).toBeInViewport({ ratio: 1 });
      },
    },
  },
  {
    name: "a time in every zone",
    address: snapshot,
    shows: (page) => page.locator("main").getByRole("status"),
    brief: true,
    opens: {
      what: TIME,
      by: (page) =>
        inSight(page, TIME, () =>
          page
            .getByRole("button", { name: /\d\d:\d\d:\d\d UTC$/ })
            .first()
            .click(),
        ),
    },
  },
  {
    name: "the list of keys",
    address: async ({ dashboard }) => `${dashboard}/connection`,
    shows: heading,
    brief: true,
    opens: { what: KEYS, by: (page) => inSight(page, KEYS, () => page.keyboard.press("?")) },
  },
  {
    name: "the raw JSON of a snapshot",
    address: snapshot,
    shows: (page) => page.locator("main").getByRole("status"),
    brief: true,
    opens: {
      what: DISCLOSED,
      by: async (page) => {
        await page.getByText("Raw JSON").click();
        await expect(page.locator(DISCLOSED)).toContainText('"status"');
      },
    },
  },
];

export const STATES: readonly State[] = [...PAGES, ...OTHER_THAN_USUAL, ...OPENED];
