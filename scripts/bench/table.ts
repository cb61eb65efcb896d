import { type Figure, type Limit, type Row, ratioOf, type Unit, verdictOf } from "./row";

const HEAD = ["measurement", "ratio", "figure", "against", "limit", ""];
/** Its numbers stand under each other. */
const RATIO_COLUMN = HEAD.indexOf("ratio");

/** The rows as text for people, every column as wide as its widest cell. */
export function formatTable(rows: readonly Row[]): string {
  const lines = [HEAD, ...rows.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  const pad = (cell: string, column: number) =>
    column === RATIO_COLUMN ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0);
  return lines.map((cells) => cells.map(pad).join("  ").trimEnd()).join("\n");
}

/** The rows for scripts. */
export function toJson(rows: readonly Row[]): object[] {
  return rows.map((row) => ({ ...row, ratio: ratioOf(row), verdict: verdictOf(row) || null }));
}

function cellsOf(row: Row): string[] {
  const { name, figure, against, limit } = row;
  return [
    name,
    ratioOf(row).toFixed(2),
    figureWords(figure),
    figureWords(against),
    limitWords(limit, figure.unit),
    verdictOf(row),
  ];
}

function figureWords({ of, value, unit }: Figure): string {
  return `${number(value)} ${unit} (${of})`;
}

function limitWords(limit: Limit | null, unit: Unit): string {
  if (limit === null) return "";
  return limit.on === "ratio" ? `ratio at most ${limit.most}` : `at most ${limit.most} ${unit}`;
}

/** Three digits are enough for people; whole numbers stay whole. */
function number(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 100) return value.toFixed(0);
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}
