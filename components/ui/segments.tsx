interface SegmentsProps<Name extends string> {
  /** What the choice is about. */
  readonly label: string;
  readonly names: readonly Name[];
  readonly chosen: Name;
  readonly onChoose: (name: Name) => void;
  readonly className?: string;
}

/** One of a few, all of them in sight. */
export function Segments<Name extends string>(props: SegmentsProps<Name>) {
  const { label, names, chosen, onChoose, className = "" } = props;
  return (
    <fieldset
      aria-label={label}
      className={`inline-flex overflow-hidden rounded-control border border-line text-[0.78125rem] ${className}`}
    >
      {names.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === chosen}
          onClick={() => onChoose(name)}
          className="px-2.5 py-1 text-ink-2 -outline-offset-2 aria-pressed:bg-line-2 aria-pressed:font-[550] aria-pressed:text-ink"
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}
