import { expect, test } from "vitest";
import type { Fleet, FleetRow } from "./fleet";
import { NO_FILTERS } from "./fleet-filter";
import { orderOf } from "./fleet-order";
import { type FleetQuery, matchFleet, summarise, viewFleet } from "./fleet-view";
import { VERDICTS, type Verdict } from "./schedule/verdict";
import { checkedAs, DOWN, fleetRowAs, WORST_FIRST } from "./testing/fleet";

const ALL: FleetQuery = { ...NO_FILTERS, ...WORST_FIRST, page: 1 };

const fleet = (...rows: FleetRow[]): Fleet => ({ rows, errors: [], checked: rows.length, unlisted: 0 });
const names = (rows: readonly FleetRow[]) => rows.map(({ name }) => name);

test("the worst first; what is not known stands between bad and good", () => {
  const rows = [...VERDICTS.map((verdict) => fleetRowAs(verdict, verdict)), fleetRowAs("unchecked", null)];
  rows.push(
    fleetRowAs("problem", null, { problem: DOWN }),
    fleetRowAs("late, not read", "late", { problem: DOWN }),
  );
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

test("equals are by project, then by name as people count", () => {
  const rows = [
    fleetRowAs("a10", "good"),
    fleetRowAs("a2", "good"),
    fleetRowAs("z", "good", { projectId: "p0", projectName: "Alpha" }),
  ];
  expect(names(matchFleet(fleet(...rows), ALL))).toEqual(["z", "a2", "a10"]);
  const bad = fleetRowAs("y", "failed");
  expect(names(matchFleet(fleet(...rows, bad), { ...ALL, byProject: true }))).toEqual([
    "z",
    "y",
    "a2",
    "a10",
  ]);
});

const SORTED = [
  fleetRowAs("b10", "good", {
    projectId: "p2",
    projectName: "Alpha",
    check: checkedAs("good", { lastGoodAt: "2026-11-24T10:00:00Z", lastGoodBytes: 30 }),
  }),
  fleetRowAs("b2", "failed", {
    check: checkedAs("failed", { lastGoodAt: "2026-11-23T10:00:00Z", lastGoodBytes: 10 }),
  }),
  fleetRowAs("a", "good", {
    check: checkedAs("good", { lastGoodAt: "2026-11-24T09:00:00Z", lastGoodBytes: 20 }),
  }),
  fleetRowAs("c", null),
];

test.each([
  [{ sort: "backup" }, ["b2", "c", "b10", "a"]],
  [{ sort: "name" }, ["a", "b2", "b10", "c"]],
  [{ sort: "lastGood" }, ["b2", "a", "b10", "c"]],
  [{ sort: "size" }, ["b10", "a", "b2", "c"]],
  [{ sort: "size", byProject: true }, ["b10", "a", "b2", "c"]],
  [{ sort: "name", byProject: true }, ["b10", "a", "b2", "c"]],
  [{ sort: "lastGood", byProject: true }, ["b10", "b2", "a", "c"]],
] as const)("sorted by %o, what has no value comes last", (sorting, expected) => {
  expect(names(matchFleet(fleet(...SORTED), { ...ALL, ...sorting }))).toEqual(expected);
});

test("two projects of one name, in two organizations, stay apart", () => {
  const rows = [
    fleetRowAs("a", "good", { projectId: "p2" }),
    fleetRowAs("b", "failed", { projectId: "p1" }),
    fleetRowAs("c", "late", { projectId: "p2" }),
    fleetRowAs("d", "good", { projectId: "p1" }),
  ];
  expect(names(matchFleet(fleet(...rows), { ...ALL, byProject: true }))).toEqual(["b", "d", "c", "a"]);
});

const TAGGED = fleetRowAs("orders-prod", "failed", {
  tags: [{ key: "environment", value: "production" }],
  option: "Serverless Continuous Backup",
});
const OTHER = fleetRowAs("mobile", "good", { projectId: "p2", projectName: "Mobile", kind: "flex" });

test.each<[Partial<FleetQuery>, string[]]>([
  [{ text: "ORDERS" }, ["orders-prod"]],
  [{ text: "environment=prod orders" }, ["orders-prod"]],
  [{ text: "orders mobile" }, []],
  [{ text: "  storefront   CONTINUOUS " }, ["orders-prod"]],
  [{ text: "p2" }, ["mobile"]],
  [{ text: "aws" }, ["orders-prod", "mobile"]],
  [{ text: " " }, ["orders-prod", "mobile"]],
  [{ text: "prodstorefront" }, []],
  [{ text: "eu_west" }, ["orders-prod", "mobile"]],
  [{ text: "aws eu-west-1" }, ["orders-prod", "mobile"]],
  [{ text: "on schedule" }, ["mobile"]],
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

test("what Atlas does not say is not found as a word", () => {
  const said = { projectName: null, option: null, providerName: null, regionName: null };
  expect(matchFleet(fleet(fleetRowAs("bare", "good", said)), { ...ALL, text: "null" })).toEqual([]);
});

test("a page has fifty rows, and what stands around it is about all", () => {
  const rows = Array.from({ length: 250 }, (_, index) =>
    fleetRowAs(`i${index}`, index < 3 ? "late" : "good"),
  );
  const view = viewFleet(fleet(...rows), { ...ALL, page: 9, verdict: "good" });
  expect([view.rows.length, view.matching, view.page, view.pageCount]).toEqual([47, 247, 5, 5]);
  expect(view.summary).toMatchObject({
    instances: 250,
    groups: { look: 3, good: 247, running: 0, unknown: 0 },
  });
  expect(view.choices.options).toEqual([{ value: "Basic Backup", words: "Basic Backup", count: 247 }]);
});

test("a project without a name stands where its id does", () => {
  const rows = [fleetRowAs("b", "good", { projectName: null, projectId: "zz" }), fleetRowAs("a", "good")];
  const view = viewFleet(fleet(...rows), ALL);
  expect(names(view.rows)).toEqual(["a", "b"]);
  expect(view.choices.projects).toEqual([
    { value: "p1", words: "Storefront", count: 1 },
    { value: "zz", words: "zz", count: 1 },
  ]);
});

test("the order that somebody holds does not bring back what the filters leave out", () => {
  const [a, b, c] = [fleetRowAs("a", "failed"), fleetRowAs("b", "late"), fleetRowAs("c", "good")];
  const held = orderOf([c, b, a]);
  expect(names(viewFleet(fleet(a, b, c), ALL, held).rows)).toEqual(["c", "b", "a"]);
  expect(names(viewFleet(fleet(a, b, c), { ...ALL, verdict: "look" }, held).rows)).toEqual(["b", "a"]);
});

test("projects are counted once each, and those still to come are said", () => {
  const rows = [
    fleetRowAs("a", "good"),
    fleetRowAs("b", "good"),
    fleetRowAs("c", "good", { projectId: "p2" }),
  ];
  expect(summarise({ rows, checked: 2, unlisted: 3, errors: [] })).toMatchObject({
    instances: 3,
    projects: 2,
    checked: 2,
    unlisted: 3,
    look: [],
    oldest: null,
  });
});

test("every reason for a look is counted as what it is, the worst first", () => {
  const verdicts: readonly Verdict[] = ["missing", "late", "failed", "noBackup", "running", "due", "waiting"];
  const rows = verdicts.map((verdict) => fleetRowAs(verdict, verdict));
  const summary = summarise({
    rows: [...rows, fleetRowAs("late, not read", "late", { problem: DOWN })],
    checked: 8,
    unlisted: 0,
    errors: [],
  });
  expect(summary.look).toEqual([
    ["noBackup", 1],
    ["failed", 1],
    ["late", 2],
    ["missing", 1],
  ]);
  expect(summary.groups).toEqual({ look: 5, running: 2, good: 1, unknown: 0 });
});

test("one that was good and cannot be read is counted as not read", () => {
  const rows = [fleetRowAs("a", "good", { problem: DOWN })];
  const { look, groups } = summarise({ rows, checked: 1, unlisted: 0, errors: [] });
  expect([look, groups.look]).toEqual([[["problem", 1]], 1]);
});

test("of two that have waited as long, the first is named", () => {
  const at = "2026-11-23T00:00:00Z";
  const rows = ["a", "b"].map((name) =>
    fleetRowAs(name, "good", { check: checkedAs("good", { lastGoodAt: at }) }),
  );
  expect(summarise({ rows, checked: 2, unlisted: 0, errors: [] }).oldest).toEqual({
    name: "a",
    lastGoodAt: at,
  });
});

test("the summary counts what needs a look by its reason, and names who has waited the longest", () => {
  const rows = [
    fleetRowAs("a", "failed", { check: checkedAs("failed", { lastGoodAt: "2026-11-23T00:00:00Z" }) }),
    fleetRowAs("b", "good", { check: checkedAs("good", { lastGoodAt: "2026-11-22T23:00:00+00:00" }) }),
    fleetRowAs("c", null, { problem: DOWN }),
    fleetRowAs("d", "failed"),
    fleetRowAs("e", null),
    fleetRowAs("f", "waiting"),
  ];
  expect(summarise({ rows, checked: 5, unlisted: 0, errors: [DOWN] })).toEqual({
    instances: 6,
    projects: 1,
    checked: 5,
    unlisted: 0,
    groups: { look: 4, running: 0, good: 2, unknown: 1 },
    waiting: 1,
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
    { ...DOWN, projectId: "p1", kind: "flex" as const },
    { ...DOWN, projectId: "p2" },
  ];
  const shown = (query: Partial<FleetQuery>) =>
    viewFleet({ ...fleet(fleetRowAs("a", "good")), errors }, { ...ALL, ...query }).errors.map(
      ({ projectId }) => projectId,
    );
  expect(shown({})).toEqual(["p1", "p2"]);
  expect(shown({ project: "p1" })).toEqual(["p1"]);
  expect(shown({ kind: "serverless" })).toEqual(["p2"]);
  expect(shown({ kind: "flex" })).toEqual(["p1", "p2"]);
  expect(shown({ verdict: "look" })).toEqual(["p1", "p2"]);
  expect(shown({ verdict: "good" })).toEqual([]);
  const nowhere = viewFleet({ ...fleet(), errors: [DOWN] }, { ...ALL, project: "p1", kind: "flex" });
  expect(nowhere.errors).toEqual([DOWN]);
});
