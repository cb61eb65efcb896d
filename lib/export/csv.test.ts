import fc from "fast-check";
import { expect, test } from "vitest";
import { type Column, toCsv } from "./csv";

const columns: readonly Column<readonly string[]>[] = [0, 1].map((index) => ({
  name: `c${index}`,
  value: (row) => row[index] ?? null,
}));

function firstCell(value: string): string {
  return toCsv([{ name: "c", value: () => value }], [value]).slice("c\r\n".length, -2);
}

test.each([
  ["plain", "plain"],
  ["a,b", '"a,b"'],
  ["a;b", '"a;b"'],
  ['say "hi"', '"say ""hi"""'],
  ["two\nlines", '"two\nlines"'],
  ["=1+1", "'=1+1"],
  ["+1", "'+1"],
  ["-1", "'-1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", `"'\t=1"`],
  ["\r=1", `"'\r=1"`],
  ["\n=1", `"'\n=1"`],
  ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
  ["a=b", "a=b"],
  ["", ""],
])("%j", (value, written) => {
  expect(firstCell(value)).toBe(written);
});

test("numbers stay numbers, what is not known is empty", () => {
  const values = [-5, true, null];
  expect(
    toCsv(
      values.map((value, index) => ({ name: `${index}`, value: () => value })),
      [0],
    ),
  ).toBe("0,1,2\r\n-5,true,\r\n");
});

test("reads back as it was, but for the apostrophes, which no cell gets around", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }))), (rows) => {
      const [, ...read] = parse(toCsv(columns, rows));
      expect(read.map((cells) => cells.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n])/, "")))).toEqual(
        rows.map((cells) => cells.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n])/, ""))),
      );
      expect(read.flat().filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
    }),
  );
});

/** RFC 4180, strict. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (const [, quoted, bare, end] of text.matchAll(cells)) {
    row.push(quoted === undefined ? (bare ?? "") : quoted.replaceAll('""', '"'));
    if (end === "\r\n") {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
