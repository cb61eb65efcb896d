export function Dash() {
  return <span className="text-ink-3">—</span>;
}

export const NOT_SAID = <span className="text-ink-3">Atlas does not say</span>;
