import type { View } from "./take";

interface Picture extends View {
  readonly shot: string;
  /** Where a page is long, its beginning says enough. */
  readonly height: number;
}

/** What the documentation shows, each at the width of a laptop. */
export const BEST: readonly Picture[] = [
  { shot: "fleet", themes: ["light", "dark"], widths: [1280], height: 900 },
  { shot: "snapshots", themes: ["light", "dark"], widths: [1280], height: 900 },
  { shot: "snapshot", themes: ["light"], widths: [1280], height: 800 },
  { shot: "restore", themes: ["light", "dark"], widths: [1280], height: 920 },
  { shot: "restore-jobs", themes: ["light"], widths: [1280], height: 700 },
];
