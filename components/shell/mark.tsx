const BARS = [
  { x: 4, height: 5 },
  { x: 8, height: 8 },
  { x: 12, height: 12 },
  { x: 16, height: 10 },
];

/** The product's sign: snapshots as bars. */
export function Mark() {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true" className="block">
      <rect width="22" height="22" rx="6" fill="var(--ink)" />
      {BARS.map(({ x, height }) => (
        <rect key={x} x={x} y={17 - height} width="2" height={height} rx="1" fill="var(--panel)" />
      ))}
    </svg>
  );
}
