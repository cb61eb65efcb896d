import type { Instance, Project, Tag } from "@/lib/backups/model";
import { toUtc } from "./utc";

/** What `wireInstanceFields` lets through. */
interface WireInstanceFields {
  readonly id: string;
  readonly name: string;
  readonly stateName?: string | null | undefined;
  readonly mongoDBVersion?: string | null | undefined;
  readonly createDate?: string | null | undefined;
  readonly tags?: readonly Tag[] | null | undefined;
}

type InstanceFields = Pick<
  Instance,
  "projectId" | "projectName" | "id" | "name" | "stateName" | "mongoDBVersion" | "createDate" | "tags"
>;

/** What is read in the same way of an instance of every kind. */
export function instanceFields(wire: WireInstanceFields, project: Project): InstanceFields {
  return {
    projectId: project.id,
    projectName: project.name,
    id: wire.id,
    name: wire.name,
    stateName: wire.stateName ?? null,
    mongoDBVersion: wire.mongoDBVersion ?? null,
    createDate: toUtc(wire.createDate),
    tags: (wire.tags ?? []).map(({ key, value }) => ({ key, value })),
  };
}
