import { expect, test } from "vitest";
import { deliveryWords, goesInto, secondOf } from "./restore-job";
import { REF, restoreJob } from "./testing/restore";

const job = restoreJob("2026-11-23T20:00:00Z", null);

test.each([
  ["automated", "Snapshot"],
  ["pointInTime", "Point in time"],
  ["download", "Download"],
  ["TAPE", "TAPE"],
  [null, null],
])("%s is called %s", (deliveryType, words) => expect(deliveryWords(deliveryType)).toBe(words));

test.each([
  [{}, true],
  [{ targetClusterName: "another" }, false],
  [{ targetGroupId: "another project" }, false],
  [{ targetClusterName: null }, false],
  [{ deliveryType: "download" }, false],
])("goes into it: %j", (fields, into) => expect(goesInto({ ...job, ...fields }, REF)).toBe(into));

test.each([
  [{}, null],
  [{ pointInTimeUTCSeconds: 1_795_340_850 }, 1_795_340_850],
  [{ oplogTs: 1_795_340_851, oplogInc: 1 }, 1_795_340_851],
  [{ pointInTimeUTCSeconds: 1_795_340_850, oplogTs: 7 }, 1_795_340_850],
  // No second that a page could be about.
  [{ pointInTimeUTCSeconds: 1.5 }, null],
  [{ pointInTimeUTCSeconds: -1 }, null],
  [{ pointInTimeUTCSeconds: 1e15 }, null],
])("the second of %j", (fields, second) => expect(secondOf({ ...job, ...fields })).toBe(second));
