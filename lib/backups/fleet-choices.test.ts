import { expect, test } from "vitest";
import { type Choice, choicesOf } from "./fleet-choices";
import { type FleetFilters, NO_FILTERS } from "./fleet-filter";
import { DOWN, fleetRowAs } from "./testing/fleet";

test("there is to choose from what there is, by its words as people count, each with how many rows it shows", () => {
  const tagged = (name: string, ...values: string[]) =>
    fleetRowAs(name, "good", { tags: values.map((value) => ({ key: "team", value })), option: null });
  const rows = [
    tagged("a", "10", "2"),
    tagged("b", "2"),
    fleetRowAs("c", "good", { kind: "flex", projectId: "p2" }),
  ];
  expect(choicesOf({ rows, errors: [] }, NO_FILTERS)).toEqual({
    projects: [
      { value: "p1", words: "Storefront", count: 2 },
      { value: "p2", words: "Storefront", count: 1 },
    ],
    tags: [
      { value: "team=2", words: "team=2", count: 2 },
      { value: "team=10", words: "team=10", count: 1 },
    ],
    kinds: [
      { value: "flex", words: "flex", count: 1 },
      { value: "serverless", words: "serverless", count: 2 },
    ],
    anyKind: 3,
    options: [{ value: "Basic Backup", words: "Basic Backup", count: 1 }],
    verdicts: { look: 0, running: 0, good: 3, unknown: 0 },
    anyVerdict: 3,
  });
});

const [SHOP, MOBILE] = [{ projectId: "p1" }, { projectId: "p2", projectName: "Mobile" }];
const ROWS = [
  fleetRowAs("shop-flex", "failed", { ...SHOP, kind: "flex", option: "Flex backup" }),
  fleetRowAs("shop-serverless", "good", { ...SHOP, tags: [{ key: "team", value: "a" }] }),
  fleetRowAs("mobile", "good", { ...MOBILE, tags: [{ key: "team", value: "a" }] }),
];

function counts(filters: Partial<FleetFilters>) {
  const choices = choicesOf({ rows: ROWS, errors: [] }, { ...NO_FILTERS, ...filters });
  const count = (each: readonly Choice[]) => each.map(({ value, count }) => `${value} ${count}`).join(", ");
  return {
    projects: count(choices.projects),
    tags: count(choices.tags),
    kinds: `any ${choices.anyKind}, ${count(choices.kinds)}`,
    options: count(choices.options),
    verdicts: `any ${choices.anyVerdict}, look ${choices.verdicts.look}, good ${choices.verdicts.good}`,
  };
}

test.each<[Partial<FleetFilters>, ReturnType<typeof counts>]>([
  [
    { project: "p1" },
    {
      projects: "p2 1, p1 2",
      tags: "team=a 1",
      kinds: "any 2, flex 1, serverless 1",
      options: "Basic Backup 1, Flex backup 1",
      verdicts: "any 2, look 1, good 1",
    },
  ],
  [
    { verdict: "good", kind: "serverless" },
    {
      projects: "p2 1, p1 1",
      tags: "team=a 2",
      kinds: "any 2, flex 0, serverless 2",
      options: "Basic Backup 2, Flex backup 0",
      verdicts: "any 2, look 0, good 2",
    },
  ],
  [
    { tag: "team=a", option: "Flex backup" },
    {
      projects: "p2 0, p1 0",
      tags: "team=a 0",
      kinds: "any 0, flex 0, serverless 0",
      options: "Basic Backup 2, Flex backup 0",
      verdicts: "any 0, look 0, good 0",
    },
  ],
  [
    { text: "shop" },
    {
      projects: "p2 0, p1 2",
      tags: "team=a 1",
      kinds: "any 2, flex 1, serverless 1",
      options: "Basic Backup 1, Flex backup 1",
      verdicts: "any 2, look 1, good 1",
    },
  ],
])("with %j, each choice counts what it would show; none comes or goes", (filters, expected) => {
  expect(counts(filters)).toEqual(expected);
});

test("what could not be listed counts as in need of a look where the other filters may mean it", () => {
  const errors = [{ ...DOWN, projectId: "p1" }];
  const look = (filters: Partial<FleetFilters>) =>
    choicesOf({ rows: ROWS, errors }, { ...NO_FILTERS, ...filters }).verdicts.look;
  expect([look({}), look({ verdict: "good" }), look({ project: "p2" })]).toEqual([2, 2, 0]);
});
