import type { LimitName } from "./http/rate-limits";
import type { ResourceVersion } from "./http/versions";
import type { Project } from "./project";
import type { Role } from "./roles";
import type { World } from "./world";

/** What an endpoint answers from. */
export interface Call {
  readonly world: World;
  /** Atlas as it answers since 2026, without serverless. */
  readonly today: boolean;
  readonly now: number;
  readonly url: URL;
  readonly version: ResourceVersion;
  readonly param: (name: string) => string;
  /** The project of the path; endpoints outside a project may not ask. */
  readonly project: () => Project;
  /** Whether the caller sees this project at all. */
  readonly sees: (project: Project) => boolean;
}

/** One endpoint: everything about it in one place. `answer` gives the JSON or throws an AtlasError. */
export interface Route {
  readonly path: string;
  readonly javaMethod: string;
  readonly versions: readonly ResourceVersion[];
  readonly limit: LimitName;
  /** null: anybody with credentials. */
  readonly role: Role | null;
  readonly answer: (call: Call) => unknown;
}

export interface RouteMatch {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

const HEX_24 = "[0-9a-f]{24}";
const NAME = "[a-zA-Z0-9][a-zA-Z0-9-]*";
const PREFIX = "/api/atlas/v2";

/** Finds the endpoint of a path. Segments must have Atlas's own shapes, else it is no path of Atlas. */
export function createMatcher(routes: readonly Route[]): (pathname: string) => RouteMatch | null {
  const compiled = routes.map((route) => ({ route, pattern: toPattern(route.path) }));
  return (pathname) => {
    for (const { route, pattern } of compiled) {
      const match = pattern.exec(pathname);
      if (match !== null) return { route, params: match.groups ?? {} };
    }
    return null;
  };
}

function toPattern(path: string): RegExp {
  const source = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const shape = name === "name" ? NAME : HEX_24;
    return `(?<${name}>${shape})`;
  });
  return new RegExp(`^${PREFIX}${source}$`);
}
