import type { InstanceRef, SnapshotRef } from "../model";

/** What people are told of one kind of instance. Pages read this and never ask which kind it is. */
export interface KindDescription {
  /** Singular, as Atlas writes it: "Serverless". */
  readonly label: string;
  /** How the detail page names the fields whose meaning differs by kind. */
  readonly frequencyWords: Readonly<Record<string, { readonly words: string; readonly note: string | null }>>;
  /** What Atlas does not offer here and what to do instead; shown where one would look for the missing button. */
  readonly limits: readonly { readonly title: string; readonly text: string }[];
  /** Shown where Atlas no longer serves this kind; null while it does. */
  readonly retirement: { readonly title: string; readonly text: string } | null;
  /** The same in the Atlas CLI: complete commands, safe to paste into a POSIX shell. */
  readonly commands: {
    readonly note: string | null;
    list(ref: InstanceRef): string;
    describe(ref: SnapshotRef): string;
    watch(ref: SnapshotRef): string;
  };
}
