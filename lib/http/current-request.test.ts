import { expect, it } from "vitest";
import { createLog } from "@/lib/log";
import { currentRequest, requestIdOf } from "./current-request";

it.each([
  "abc",
  "0f8fad5b-d9cb-469f-a165-70867728950e",
  "Root=1-5759e988-bd862e3fe1be46a994272793",
  "a".repeat(64),
])("takes over the id %s of a proxy in front", (id) => expect(requestIdOf(id)).toBe(id));

it.each([undefined, "", "a b", 'a"b', "é", "a".repeat(65), "a\tb", "{}", "a, b", ["a", "b"]])(
  "makes one of its own instead of %j",
  (header) => {
    const [first, second] = [requestIdOf(header), requestIdOf(header)];
    expect(first).toMatch(/^[\w-]{12}$/);
    expect(first).not.toBe(second);
  },
);

it("is in every log line that is written for the request", () => {
  const lines: string[] = [];
  const log = createLog("info", { write: (line) => void lines.push(line) });
  currentRequest.run({ requestId: "r1", sendHead() {} }, () => log.info("during"));
  log.info("outside");
  expect(lines.map((line) => JSON.parse(line).requestId)).toEqual(["r1", undefined]);
});
