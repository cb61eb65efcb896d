export type Unit = "/min" | "ms" | "B" | "kB" | "MB" | "calls" | "points" | "shift";

/** What was measured, in words and in a unit. */
export interface Figure {
  readonly of: string;
  readonly value: number;
  readonly unit: Unit;
}

/** `on`: whether the ratio is limited, or the figure itself. */
export interface Limit {
  readonly on: "ratio" | "figure";
  readonly most: number;
}

/** One line of the table: a figure against another one of the same run. */
export interface Row {
  readonly name: string;
  readonly figure: Figure;
  readonly against: Figure;
  /** null: shown, not judged. */
  readonly limit: Limit | null;
}

export type Verdict = "ok" | "ABOVE" | "";

export function ratioOf({ figure, against }: Row): number {
  if (figure.value === against.value) return 1;
  return figure.value / against.value;
}

/** What could not be measured (not a number) is above every limit. */
export function verdictOf(row: Row): Verdict {
  if (row.limit === null) return "";
  const measured = row.limit.on === "ratio" ? ratioOf(row) : row.figure.value;
  return measured <= row.limit.most ? "ok" : "ABOVE";
}
