/** Drawn on 24 by 24, one path each: a hundred rows show one. */
const PATHS = {
  completed: `${circle(10)}M16.2 9 10.6 15 7.8 12.2`,
  failed: `${circle(10)}M15 9 9 15M9 9 15 15`,
  inProgress: `${circle(10)}${circle(1.5)}`,
  queued: circle(10),
  cancelled: `${circle(10)}M8 12H16`,
  expired: `${circle(10)}M12 6.5V12L15.5 14`,
  missing: circle(10),
  late: `${circle(10)}M12 8V12.5M12 16.2v.1`,
  unknown: `${circle(10)}M9.2 9a2.9 2.9 0 0 1 5.6 1c0 1.9-2.8 2.3-2.8 4M12 17.4v.1`,
};

export type Sign = keyof typeof PATHS;

interface StatusSignProps {
  readonly sign: Sign;
  readonly className?: string;
}

/** The shape that stands beside the word of a status or a verdict; stroke and size are those of `.sign`. */
export function StatusSign({ sign, className = "" }: StatusSignProps) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={`sign ${className}`}>
      <path d={PATHS[sign]} strokeDasharray={sign === "missing" ? "4 3.85" : undefined} />
    </svg>
  );
}

function circle(radius: number): string {
  return `M${12 - radius} 12a${radius} ${radius} 0 1 0 ${2 * radius} 0 ${radius} ${radius} 0 1 0 ${-2 * radius} 0`;
}
