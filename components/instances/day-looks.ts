import type { StripState } from "@/lib/backups/fleet";

export const STEP = 6;
export const HEIGHT = 22;
export const BAR = 4.5;
const LINE = 1;

/** How one state of a day is drawn, as SVG: path data for a day that begins at `left`, and how that path is painted. */
interface DayLook {
  readonly state: StripState;
  readonly draw: (left: number) => string;
  readonly className: string;
  readonly strokeWidth?: number;
  readonly strokeDasharray?: string;
}

/** What is missing, as elsewhere. */
const OUTLINE = {
  className: "fill-none stroke-wait",
  strokeWidth: LINE,
  strokeDasharray: "2.5 1.5",
} as const;

/**
 * Every state has a shape of its own, the one that its sign has elsewhere: paper, grey and a system's own colours leave no
 * other difference. A day of which nothing is kept has only its place on the line.
 */
export const DAY_LOOKS: readonly DayLook[] = [
  { state: "completed", className: "fill-bar-strong", draw: (left) => bar(left, 0, 1) },
  { state: "blemished", className: "fill-bar-strong", draw: (left) => bar(left, 0, 0.6) },
  { state: "blemished", className: "fill-bad", draw: (left) => bar(left, 0.7, 1) },
  { state: "gapped", className: "fill-bar-strong", draw: (left) => bar(left, 0, 0.6) },
  {
    state: "gapped",
    ...OUTLINE,
    draw: (left) => `M${left + LINE / 2} ${at(0.7)}V${LINE / 2}h${BAR - LINE}V${at(0.7)}`,
  },
  { state: "running", className: "fill-run", draw: halfFilled },
  { state: "failed", className: "fill-bad", draw: (left) => bar(left, 0, 0.18) + cross(left, 0.25, 0.52) },
  {
    state: "missing",
    ...OUTLINE,
    draw: (left) => `M${left + LINE / 2} ${HEIGHT}V${at(0.7)}h${BAR - LINE}V${HEIGHT}`,
  },
  {
    state: "unknown",
    className: "stroke-ink-3",
    strokeWidth: BAR,
    strokeDasharray: "3.5 2.5",
    draw: (left) => `M${left + BAR / 2} ${HEIGHT}V${at(0.7)}`,
  },
];

/** From the top, the height that a share of it has from the bottom. */
function at(share: number): number {
  return Math.round(HEIGHT * (1 - share) * 10) / 10;
}

function bar(left: number, from: number, to: number): string {
  return `M${left} ${at(from)}V${at(to)}h${BAR}V${at(from)}z`;
}

/** What is drawn the other way round is a hole. */
function halfFilled(left: number): string {
  return `${bar(left, 0, 0.8)}M${left + LINE} ${at(0.8) + LINE}V${at(0.4)}h${BAR - 2 * LINE}V${at(0.8) + LINE}z`;
}

function cross(left: number, from: number, to: number): string {
  const [thick, height] = [1.6, at(from) - at(to)];
  const slant = BAR - thick;
  const falling = `M${left} ${at(to)}h${thick}l${slant} ${height}h-${thick}z`;
  return `${falling}M${left + slant} ${at(to)}h${thick}l-${slant} ${height}h-${thick}z`;
}
