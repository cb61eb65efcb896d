import { LRUCache } from "lru-cache";
import { z } from "zod";
import { BackupError, isBackupError, type ProblemCode } from "@/lib/backups/errors";
import type { Project } from "@/lib/backups/model";
import type { CallOptions } from "@/lib/backups/source";
import type { AtlasClient } from "./client";
import { atlasPaths } from "./paths";

const VERSION = "2023-01-01";

const wireProject = z.looseObject({
  id: z.string().regex(/^[a-f0-9]{24}$/),
  name: z.string().nullish(),
});

export interface Projects {
  /**
   * Every project that is shown. One that cannot be read is there without its name: asking for its instances tells
   * why. Throws `BackupError` when none can be read.
   */
  list(options?: CallOptions): Promise<readonly Project[]>;
  /** A project's name, asked of Atlas only when it is not known yet; null where Atlas does not tell. Never throws. */
  nameOf(projectId: string, options?: CallOptions): Promise<string | null>;
  /** A project's name as far as it is known. Asks nothing. */
  knownName(projectId: string): string | null;
  /** Throws `BackupError` not_found for a project outside MONGODB_ATLAS_PROJECT_ID. Asks nothing. */
  refuseHidden(projectId: string): void;
}

interface ProjectsOptions {
  readonly client: AtlasClient;
  /** null: every project that the credentials can see. */
  readonly projectIds: readonly string[] | null;
}

/** Whatever ids are asked for: what is not there is remembered too. */
const MOST_NAMES = 5_000;

export function createProjects({ client, projectIds }: ProjectsOptions): Projects {
  const names = new LRUCache<string, { readonly name: string | null }>({ max: MOST_NAMES });

  function remembered({ id, name }: z.output<typeof wireProject>): Project {
    names.set(id, { name: name ?? null });
    return { id, name: name ?? null };
  }

  async function read(projectId: string, options: CallOptions): Promise<Project> {
    const path = atlasPaths.project(projectId);
    const { data } = await client.get(path, {
      version: VERSION,
      schema: wireProject,
      signal: options.signal,
    });
    return remembered({ ...data, id: projectId });
  }

  async function listVisible(options: CallOptions): Promise<readonly Project[]> {
    const path = atlasPaths.projects();
    const query = { version: VERSION, role: null, itemSchema: wireProject, signal: options.signal };
    return (await client.list(path, query)).items.map(remembered);
  }

  async function listNamed(ids: readonly string[], options: CallOptions): Promise<readonly Project[]> {
    const failures: unknown[] = [];
    const projects = await Promise.all(
      ids.map((id) =>
        read(id, options).catch((error: unknown) => {
          failures.push(error);
          return { id, name: null };
        }),
      ),
    );
    if (failures.length === ids.length) throw failures[0];
    return projects;
  }

  async function askName(projectId: string, options: CallOptions): Promise<string | null> {
    try {
      return (await read(projectId, options)).name;
    } catch (error) {
      // What is refused today is not asked again at each poll; what failed by chance is.
      if (isBackupError(error) && LASTING.has(error.code)) names.set(projectId, { name: null });
      return null;
    }
  }

  return {
    list: (options = {}) => (projectIds ? listNamed(projectIds, options) : listVisible(options)),
    nameOf: async (projectId, options = {}) => {
      const known = names.get(projectId);
      return known ? known.name : askName(projectId, options);
    },
    knownName: (projectId) => names.get(projectId)?.name ?? null,
    refuseHidden: (projectId) => {
      if (projectIds && !projectIds.includes(projectId)) throw new BackupError("not_found", HIDDEN);
    },
  };
}

const LASTING: ReadonlySet<ProblemCode> = new Set(["atlas_forbidden", "not_found"]);
const HIDDEN =
  "This dashboard does not show this project: it is limited to others by MONGODB_ATLAS_PROJECT_ID. Its operator can add the id there.";
