import { invalidVersion } from "./errors";

/** One dated version of a resource; deprecated ones say so in headers, as Atlas formats them. */
export interface ResourceVersion {
  readonly date: string;
  readonly deprecation?: string;
  readonly sunset?: string;
}

const MEDIA_TYPE = /application\/vnd\.atlas\.(\d{4}-\d{2}-\d{2})\+json/;

/** The newest version that is not after the date asked for; a missing, unknown or older date is a 406. */
export function chooseVersion(accept: string | null, versions: readonly ResourceVersion[]): ResourceVersion {
  const asked = MEDIA_TYPE.exec(accept ?? "")?.[1];
  if (asked === undefined || Number.isNaN(Date.parse(asked))) throw invalidVersion();
  const chosen = versions.filter((version) => version.date <= asked).at(-1);
  if (chosen === undefined) throw invalidVersion();
  return chosen;
}

export function versionHeaders({ date, deprecation, sunset }: ResourceVersion): Record<string, string> {
  return {
    "Content-Type": `application/vnd.atlas.${date}+json;charset=utf-8`,
    ...(deprecation !== undefined && { Deprecation: deprecation }),
    ...(sunset !== undefined && { Sunset: sunset }),
  };
}
