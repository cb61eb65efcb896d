export interface ExportedFile {
  readonly name: string;
  /** The media type. */
  readonly type: string;
  readonly text: string;
}

export type ExportFormat = "csv" | "json";
