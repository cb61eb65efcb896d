import { paged } from "./http/paging";
import type { Project } from "./project";
import type { Route } from "./route";
import { isoSeconds } from "./time";
import type { World } from "./world";

const VERSIONS = [{ date: "2023-01-01" }];

/** The projects, which Atlas's API calls groups. */
export const groupRoutes: readonly Route[] = [
  {
    path: "/groups",
    javaMethod: "ApiAtlasGroupsResource::getAllGroups",
    versions: VERSIONS,
    limit: "Projects USER",
    role: null,
    answer: ({ world, today, url, sees }) => {
      const seen = [...world.projects.values()].filter(sees).sort(byName);
      return paged(seen, url, (project) => groupJson(world, project, today, url.origin));
    },
  },
  {
    path: "/groups/{groupId}",
    javaMethod: "ApiAtlasGroupsResource::getGroup",
    versions: VERSIONS,
    limit: "Projects GROUP",
    role: "Project Read Only",
    answer: ({ world, today, url, project }) => ({
      ...groupJson(world, project(), today, url.origin),
      links: allLinks(url.href.split("?")[0] ?? ""),
    }),
  },
];

function groupJson(world: World, project: Project, today: boolean, origin: string): Record<string, unknown> {
  const { serverless, flex, dedicated } = project;
  return {
    clusterCount: flex.size + dedicated.size + (today ? 0 : serverless.size),
    created: isoSeconds(project.created),
    id: project.id,
    links: [{ href: `${origin}/api/atlas/v2/groups/${project.id}`, rel: "self" }],
    name: project.name,
    orgId: world.orgId,
    tags: project.tags,
    withDefaultAlertsSettings: true,
    ...project.overrides,
  };
}

const RELATED = ["alertConfigs", "clusters", "containers", "databaseUsers", "peers", "users"];

function allLinks(self: string): unknown[] {
  const related = RELATED.map((name) => ({
    href: `${self}/${name}`,
    rel: `https://cloud.mongodb.com/${name}`,
  }));
  return [{ href: self, rel: "self" }, ...related];
}

/** ASCII order, as Atlas lists them. */
const byName = (left: Project, right: Project) =>
  left.name < right.name ? -1 : Number(left.name > right.name);
