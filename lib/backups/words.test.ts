import { expect, it } from "vitest";
import { formatRegion, formatState, optionWords } from "./words";

it.each([
  ["AWS", "US_EAST_1", "AWS us-east-1"],
  ["GCP", "CENTRAL_US", "GCP central-us"],
  [null, "EU_WEST_1", "eu-west-1"],
  ["AZURE", null, "AZURE"],
  [null, null, "—"],
])("%s %s is %s", (providerName, regionName, words) =>
  expect(formatRegion({ providerName, regionName })).toBe(words),
);

it.each([
  ["IDLE", "Idle"],
  ["CREATING", "Being created"],
  ["UPDATING", "Being updated"],
  ["DELETING", "Being deleted"],
  ["REPAIRING", "Being repaired"],
  ["HIBERNATING", "HIBERNATING"],
  ["constructor", "constructor"],
  [null, "—"],
])("state %s is shown as %s", (state, words) => expect(formatState(state)).toBe(words));

it.each([
  ["Serverless Continuous Backup", "on", "Serverless Continuous Backup"],
  [null, "off", "No backup"],
  [null, "on", "Atlas does not say"],
  [null, "unknown", "Atlas does not say"],
] as const)("option %s with backup %s is %s", (option, backupState, words) =>
  expect(optionWords({ option, backupState })).toBe(words),
);
