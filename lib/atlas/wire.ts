import { z } from "zod";
import { isInstanceName, isObjectId } from "@/lib/backups/names";

// Open on purpose: fields and enum values that are not documented pass as they are. Atlas leaves out what is not set.
export const id = z.string().refine(isObjectId, "not 24 lower-case hexadecimal digits");
export const text = z.string().nullish();
export const flag = z.boolean().nullish();
export const number = z.number().nullish();
export const dateTime = z.iso.datetime({ offset: true, error: "not an ISO date and time" }).nullish();

/** What an instance of every kind has. Every page and every further call is addressed by its name. */
export const wireInstanceFields = {
  id,
  name: z.string().refine(isInstanceName, "not a name that Atlas allows"),
  stateName: text,
  mongoDBVersion: text,
  createDate: dateTime,
  tags: z.array(z.looseObject({ key: z.string(), value: z.string() })).nullish(),
};

/** A snapshot of serverless and of dedicated clusters, as far as they are alike. */
export const wireSnapshot = z.looseObject({
  id,
  status: text,
  createdAt: dateTime,
  expiresAt: dateTime,
  frequencyType: text,
  snapshotType: text,
  storageSizeBytes: number,
  mongodVersion: text,
});
export type WireSnapshot = z.output<typeof wireSnapshot>;

/** A restore of serverless and of dedicated clusters. Its links to downloads are secrets. */
export const wireFlaggedRestoreJob = z.looseObject({
  id,
  deliveryType: text,
  deliveryUrl: z.array(z.unknown()).nullish(),
  components: z.array(z.looseObject({ downloadUrl: text, replicaSetName: text })).nullish(),
  snapshotId: text,
  timestamp: dateTime,
  pointInTimeUTCSeconds: number,
  oplogTs: number,
  oplogInc: number,
  targetClusterName: text,
  targetGroupId: text,
  cancelled: flag,
  expired: flag,
  failed: flag,
  finishedAt: dateTime,
  expiresAt: dateTime,
});
export type WireFlaggedRestoreJob = z.output<typeof wireFlaggedRestoreJob>;
