import { expect, it } from "vitest";
import type { Kind } from "./kinds";
import { listedOnce } from "./listed-once";
import type { Instance } from "./model";

const instance = (kind: Kind, id: string): Instance => ({
  kind,
  id,
  name: `${kind}-${id}`,
  projectId: "5f0000000000000000000001",
  projectName: null,
  stateName: null,
  mongoDBVersion: null,
  clusterType: null,
  providerName: null,
  regionName: null,
  createDate: null,
  tags: [],
  backupState: "unknown",
  backup: null,
  notices: [],
});

it.each<[string, [Kind, string][], string[]]>([
  ["nothing", [], []],
  [
    "each id once, in order",
    [
      ["serverless", "a"],
      ["flex", "b"],
    ],
    ["serverless-a", "flex-b"],
  ],
  [
    "under Flex, wherever that stands",
    [
      ["serverless", "a"],
      ["clusters", "c"],
      ["flex", "a"],
    ],
    ["clusters-c", "flex-a"],
  ],
  [
    "and the other way round",
    [
      ["flex", "a"],
      ["clusters", "a"],
    ],
    ["flex-a"],
  ],
  [
    "under dedicated rather than serverless",
    [
      ["serverless", "a"],
      ["clusters", "a"],
    ],
    ["clusters-a"],
  ],
  [
    "under Flex also of three",
    [
      ["serverless", "a"],
      ["flex", "a"],
      ["clusters", "a"],
    ],
    ["flex-a"],
  ],
])("%s", (_, listed, names) => {
  const instances = listed.map(([kind, id]) => instance(kind, id));
  expect(listedOnce(instances).map(({ name }) => name)).toEqual(names);
});

it("twice under the same kind: the first", () => {
  const [first, second] = [instance("flex", "a"), { ...instance("flex", "a"), name: "again" }];
  expect(listedOnce([first, second])).toEqual([first]);
});
