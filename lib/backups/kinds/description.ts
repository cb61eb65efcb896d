import type { InstanceRef, RestoreJobRef, SnapshotRef } from "../model";
import type { ApiCall, RestoreRequest } from "../restore-request";

/** What can be done with the instances of a kind, and what is known of them. */
export interface Capabilities {
  /** Whether they can have a window; how far back it reaches is `instance.backup.restoreWindowHours`. */
  readonly pointInTime: boolean;
  /** Whether somebody can ask Atlas for a snapshot now. */
  readonly onDemand: boolean;
  /** Whether a snapshot can be downloaded. */
  readonly download: boolean;
  /** Whether it is known how often snapshots are taken; how often is `instance.backup.snapshotEveryHours`. */
  readonly schedule: boolean;
  /** Whether Atlas tells the size of a snapshot that is completed. */
  readonly sizes: boolean;
  /** Whether Atlas tells when a snapshot began and ended: `startedAt` and `finishedAt`. */
  readonly durations: boolean;
}

/** What people are told of one kind of instance. Pages read this and never ask which kind it is. */
export interface KindDescription {
  /** Singular, as Atlas writes it: "Serverless". */
  readonly label: string;
  readonly capabilities: Capabilities;
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
    /** The same of restores. */
    readonly restores: {
      list(ref: InstanceRef): string;
      describe(ref: RestoreJobRef): string;
      watch(ref: RestoreJobRef): string;
    };
  };
  readonly restore: RestoreDescription;
}

/** How a restore is asked for: the dashboard itself never does. */
export interface RestoreDescription {
  /** The Atlas role that starting one needs, by Atlas's name. */
  readonly role: string;
  /** The Atlas role that seeing restores needs. */
  readonly jobsRole: string;
  /** The statuses that a restore passes through before it ends, as far as Atlas tells them apart. */
  readonly statusesBeforeEnd: readonly string[];
  /** What is to know of downloads; that there are none, where there are none. */
  readonly downloadWords: string;
  /** Names of the kinds whose instances can be restored into. */
  readonly targetKinds: readonly string[];
  /** The command of the Atlas CLI: complete, safe to paste into a POSIX shell. */
  command(request: RestoreRequest): string;
  /** The same of the Admin API. */
  call(request: RestoreRequest): ApiCall;
}
