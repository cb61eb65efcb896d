interface StickLook {
  readonly stick: string;
  /** On top of the stick. A failed one has a cross there instead. */
  readonly dot: string;
}

const LOOKS: ReadonlyMap<string, StickLook> = new Map(
  Object.entries<StickLook>({
    completed: { stick: "bg-accent", dot: "rounded-full bg-accent" },
    failed: { stick: "bg-bad", dot: "" },
    inProgress: { stick: "bg-run", dot: "rounded-full bar-half" },
    queued: { stick: "bg-wait", dot: "rounded-full bar-hollow" },
  }),
);

/** How a snapshot of this status looks on the restore timeline: told apart by shape as well as by colour. */
export function stickLook(status: string): StickLook {
  return LOOKS.get(status) ?? { stick: "bg-ink-3", dot: "bar-parts" };
}
