import { expect, test } from "vitest";
import type { Check, Fleet, FleetRow } from "./fleet";
import { type FleetQuery, groupOf, matchFleet, severityOf, summarise, viewFleet } from "./fleet-view";
import { VERDICTS, type Verdict } from "./schedule/verdict";

const ALL: FleetQuery = {
  ...{ text: "", project: "", tag: "", kind: "", option: "", verdict: "" },
  byProject: false,
  page: 1,
};

function checked(verdict: Verdict, lastGoodAt: string | null = null): Check {
  return {
    checkedAt: "2026-11-24T12:00:00Z",
    watchedSince: "2026-11-24T12:00:00Z",
    backedUpSince: null,
    verdict,
    reason: "Because.",
    lastGoodAt,
    lastGoodBytes: null,
    nextExpectedAt: null,
    failedSinceLastGood: 0,
    days: "",
    counts: {},
  };
}

const PROBLEM = { type: "t", title: "Down", status: 502, detail: "d", code: "atlas_unavailable" } as const;

function row(name: string, verdict: Verdict | null, more: Partial<FleetRow> = {}): FleetRow {
  return {
    kind: "serverless",
    projectId: "p1",
    projectName: "Storefront",
    id: name,
    name,
    stateName: "IDLE",
    providerName: "AWS",
    regionName: "EU_WEST_1",
    tags: [],
    backupState: "on",
    option: "Basic Backup",
    restoreWindowHours: null,
    check: verdict && checked(verdict),
    problem: null,
    ...more,
  };
}

const fleet = (...rows: FleetRow[]): Fleet => ({ rows, errors: [], checked: rows.length, unlisted: 0 });
const names = (rows: readonly FleetRow[]) => rows.map(({ name }) => name);

test("the worst first; what is not known stands between bad and good", () => {
  const rows = [...VERDICTS.map((verdict) => row(verdict, verdict)), row("unchecked", null)];
  rows.push(row("problem", null, { problem: PROBLEM }), row("late, not read", "late", { problem: PROBLEM }));
  expect(names(matchFleet(fleet(...rows.toReversed()), ALL))).toEqual([
    "noBackup",
    "failed",
    "late",
    "late, not read",
    "missing",
    "problem",
    "unknown",
    "unchecked",
    "due",
    "running",
    "waiting",
    "good",
  ]);
});

test("what was good and cannot be read any more is not good", () => {
  const stale = row("a", "good", { problem: PROBLEM });
  expect(groupOf(stale)).toBe("look");
  expect(severityOf(stale)).toBe(severityOf(row("b", null, { problem: PROBLEM })));
  expect(groupOf(row("c", null))).toBe("unknown");
});

test("equals are by project, then by name as people count", () => {
  const rows = [row("a10", "good"), row("a2", "good"), row("z", "good", { projectName: "Alpha" })];
  expect(names(matchFleet(fleet(...rows), ALL))).toEqual(["z", "a2", "a10"]);
  const bad = row("y", "failed");
  expect(names(matchFleet(fleet(...rows, bad), { ...ALL, byProject: true }))).toEqual([
    "z",
    "y",
    "a2",
    "a10",
  ]);
});

const TAGGED = row("orders-prod", "failed", {
  tags: [{ key: "environment", value: "production" }],
  option: "Serverless Continuous Backup",
});
const OTHER = row("mobile", "good", { projectId: "p2", projectName: "Mobile", kind: "flex" });

test.each<[Partial<FleetQuery>, string[]]>([
  [{ text: "ORDERS" }, ["orders-prod"]],
  [{ text: "environment=prod orders" }, ["orders-prod"]],
  [{ text: "orders mobile" }, []],
  [{ text: "eu_west" }, ["orders-prod", "mobile"]],
  [{ project: "p2" }, ["mobile"]],
  [{ tag: "environment=production" }, ["orders-prod"]],
  [{ tag: "environment=prod" }, []],
  [{ kind: "flex" }, ["mobile"]],
  [{ option: "Basic Backup" }, ["mobile"]],
  [{ verdict: "look" }, ["orders-prod"]],
  [{ verdict: "good" }, ["mobile"]],
  [{ verdict: "good", kind: "serverless" }, []],
])("filtered by %j", (query, expected) => {
  expect(names(matchFleet(fleet(TAGGED, OTHER), { ...ALL, ...query }))).toEqual(expected);
});

test("a page has fifty rows, and what stands around it is about all", () => {
  const rows = Array.from({ length: 250 }, (_, index) => row(`i${index}`, index < 3 ? "late" : "good"));
  const view = viewFleet(fleet(...rows), { ...ALL, page: 9, verdict: "good" });
  expect([view.rows.length, view.matching, view.page, view.pageCount]).toEqual([47, 247, 5, 5]);
  expect(view.summary).toMatchObject({
    instances: 250,
    groups: { look: 3, good: 247, running: 0, unknown: 0 },
  });
  expect(view.choices.options).toEqual([{ value: "Basic Backup", words: "Basic Backup", count: 250 }]);
});

test("the summary counts what needs a look by its reason, and names who has waited the longest", () => {
  const rows = [
    row("a", "failed", { check: checked("failed", "2026-11-23T00:00:00Z") }),
    row("b", "good", { check: checked("good", "2026-11-22T23:00:00+00:00") }),
    row("c", null, { problem: PROBLEM }),
    row("d", "failed"),
    row("e", null),
  ];
  expect(summarise({ rows, checked: 4, unlisted: 0, errors: [PROBLEM] })).toEqual({
    instances: 5,
    projects: 1,
    checked: 4,
    unlisted: 0,
    groups: { look: 4, running: 0, good: 1, unknown: 1 },
    look: [
      ["unlisted", 1],
      ["failed", 2],
      ["problem", 1],
    ],
    oldest: { name: "b", lastGoodAt: "2026-11-22T23:00:00+00:00" },
  });
});

test("what could not be listed stays in sight where the filters may mean it", () => {
  const errors = [
    { ...PROBLEM, projectId: "p1", kind: "flex" as const },
    { ...PROBLEM, projectId: "p2" },
  ];
  const shown = (query: Partial<FleetQuery>) =>
    viewFleet({ ...fleet(row("a", "good")), errors }, { ...ALL, ...query }).errors.map(
      ({ projectId }) => projectId,
    );
  expect(shown({})).toEqual(["p1", "p2"]);
  expect(shown({ project: "p1" })).toEqual(["p1"]);
  expect(shown({ kind: "serverless" })).toEqual(["p2"]);
  expect(shown({ verdict: "look" })).toEqual(["p1", "p2"]);
  expect(shown({ verdict: "good" })).toEqual([]);
});
