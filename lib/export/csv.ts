export interface Column<Row> {
  readonly name: string;
  /** null is an empty cell. */
  readonly value: (row: Row) => string | number | boolean | null;
}

/** RFC 4180: a header line, CRLF after every line, in UTF-8 without a byte order mark. */
export function toCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const header = columns.map(({ name }) => cell(name));
  const lines = rows.map((row) => columns.map(({ value }) => cell(value(row))));
  return [header, ...lines].map((cells) => `${cells.join(",")}\r\n`).join("");
}

// What a spreadsheet takes for a formula, even between quotes (OWASP, CSV injection).
const FORMULA = /^[=+\-@\t\r\n]/;
// Also the separators of spreadsheets in other countries, so that a cell cannot be split there and begin with "=".
const NEEDS_QUOTES = /[",;\t\r\n]/;

function cell(value: string | number | boolean | null): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
