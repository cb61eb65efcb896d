import { expect, it } from "vitest";
import { malformedParams } from "./table-state";

it.each([
  ["", []],
  ["page=2&sort=size&direction=asc&status=archivedByAtlas&q=%3Cx%3E", []],
  ["page=abc", ["page"]],
  ["page=0", ["page"]],
  ["page=-1", ["page"]],
  ["sort=colour&direction=up", ["sort", "direction"]],
  ["unknown=1", []],
])("%s: %s is malformed", (query, names) =>
  expect(malformedParams(new URLSearchParams(query))).toEqual(names),
);
