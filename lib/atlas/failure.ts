import { BackupError } from "@/lib/backups/errors";

type Parameters = ConstructorParameters<typeof BackupError>;

interface FailureOptions extends NonNullable<Parameters[2]> {
  /** Whether the same read, asked again in a moment, may well succeed. */
  readonly transient?: boolean;
  /** How long the server itself asked to wait, in seconds. */
  readonly askedWaitSeconds?: number | undefined;
}

/** A `BackupError` that also knows whether and when to try again. */
export class AtlasFailure extends BackupError {
  readonly transient: boolean;
  readonly askedWaitSeconds: number | undefined;

  constructor(code: Parameters[0], detail: Parameters[1], options: FailureOptions = {}) {
    super(code, detail, options);
    this.transient = options.transient ?? false;
    this.askedWaitSeconds = options.askedWaitSeconds;
  }
}
