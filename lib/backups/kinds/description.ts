import type { InstanceRef, SnapshotRef } from "../model";
import type { ApiCall, RestoreRequest } from "../restore-request";

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
  readonly restore: RestoreDescription;
}

/** How a restore is asked for: the dashboard itself never does. */
export interface RestoreDescription {
  /** The Atlas role that starting one needs, by Atlas's name. */
  readonly role: string;
  /** Names of the kinds whose instances can be restored into. */
  readonly targetKinds: readonly string[];
  /** The command of the Atlas CLI: complete, safe to paste into a POSIX shell. */
  command(request: RestoreRequest): string;
  /** The same of the Admin API. */
  call(request: RestoreRequest): ApiCall;
}
