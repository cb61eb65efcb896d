import type { Principal } from "./credentials";
import { dedicatedRoutes } from "./dedicated/routes";
import { errorAnswer } from "./faults/apply";
import { flexRoutes } from "./flex/routes";
import { groupRoutes } from "./groups";
import { type Answer, commonHeaders } from "./http/answer";
import { AtlasError, groupNotFound, ipNotAllowed, userUnauthorized } from "./http/errors";
import { readBoolean } from "./http/paging";
import type { RateLimits } from "./http/rate-limits";
import { chooseVersion, type ResourceVersion, versionHeaders } from "./http/versions";
import type { Project } from "./project";
import { allows } from "./roles";
import { type Call, createMatcher, type RouteMatch } from "./route";
import { serverlessRoutes } from "./serverless/routes";
import type { World } from "./world";

/** One line per kind of backup. */
export const routes = [...groupRoutes, ...serverlessRoutes, ...flexRoutes, ...dedicatedRoutes];

const CALLER_ADDRESS = "203.0.113.9";

/** The endpoints of the Admin API for callers who have said who they are. */
export interface Endpoints {
  find(url: URL): RouteMatch | null;
  answer(match: RouteMatch, principal: Principal, request: Request): Answer;
}

export function createEndpoints(context: {
  readonly world: World;
  readonly limits: RateLimits;
  readonly settings: { readonly today: boolean };
}): Endpoints {
  const { world, limits, settings } = context;
  const match = createMatcher(routes);

  function call(found: RouteMatch, principal: Principal, url: URL, version: ResourceVersion): Call {
    const param = (name: string) => found.params[name] ?? "";
    return {
      world,
      today: settings.today,
      now: world.clock.now(),
      url,
      version,
      param,
      project: () => world.project(param("groupId")),
      sees: (project) => rolesIn(project, principal).length > 0,
    };
  }
  function answer(found: RouteMatch, principal: Principal, request: Request): Answer {
    const { route } = found;
    const url = new URL(request.url);
    const headers = commonHeaders(world.clock.now(), route.javaMethod);
    try {
      const scope = found.params.groupId ?? principal.name;
      Object.assign(headers, limits.take(route.limit, scope, url.pathname));
      const version = chooseVersion(request.headers.get("accept"), route.versions);
      Object.assign(headers, versionHeaders(version));
      checkAccess(found, principal, world);
      const json = route.answer(call(found, principal, url, version));
      const indent = readBoolean(url.searchParams, "pretty", false) ? 2 : undefined;
      return { status: 200, headers, body: JSON.stringify(json, null, indent) };
    } catch (error) {
      if (error instanceof AtlasError) return errorAnswer(error, headers.Date ?? "", headers);
      throw error;
    }
  }
  return { find: (url) => match(url.pathname), answer };
}

function checkAccess({ route, params }: RouteMatch, principal: Principal, world: World): void {
  if (!principal.ipAllowed) throw ipNotAllowed(CALLER_ADDRESS);
  if (params.groupId === undefined) return;
  const project = world.projects.get(params.groupId);
  if (project === undefined) throw groupNotFound(params.groupId);
  if (!project.ipAllowed) throw ipNotAllowed(CALLER_ADDRESS);
  if (route.role !== null && !allows(rolesIn(project, principal), route.role)) throw userUnauthorized();
}

function rolesIn(project: Project, principal: Principal) {
  return project.roles ?? principal.roles;
}
