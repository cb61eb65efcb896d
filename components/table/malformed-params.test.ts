import { expect, it } from "vitest";
import { malformedParams } from "./malformed-params";
import { createTable } from "./table-state";

const { parsers } = createTable(["taken", "size"], "taken");

it.each([
  ["", []],
  ["page=2&sort=size&direction=asc&status=archivedByAtlas&q=%3Cx%3E", []],
  ["page=abc", ["page"]],
  ["page=0", ["page"]],
  ["page=-1", ["page"]],
  ["page=1.5", ["page"]],
  ["page=2x", ["page"]],
  ["page=1e5", ["page"]],
  ["sort=colour&direction=up", ["sort", "direction"]],
  ["unknown=1", []],
])("%s: %s is malformed", (query, names) =>
  expect(malformedParams(parsers, new URLSearchParams(query))).toEqual(names),
);
