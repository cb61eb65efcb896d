import { expect, test } from "vitest";
import { readArguments } from "./arguments";

test("nothing given: a free port, the seeds, Atlas as documented", () => {
  expect(readArguments([])).toEqual({ port: 0, today: false, instances: null, latency: 0 });
});

test("everything given", () => {
  const line = "--port 8080 --today --instances 1000 --latency 80".split(" ");
  expect(readArguments(line)).toEqual({ port: 8080, today: true, instances: 1000, latency: 80 });
});

test.each([["--port=65536"], ["--instances=-1"], ["--latency=soon"], ["--tomorrow"], ["extra"]])(
  "%s is refused",
  (argument) => expect(() => readArguments([argument])).toThrow(),
);
