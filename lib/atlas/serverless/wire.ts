import { z } from "zod";
import { isInstanceName, isObjectId } from "@/lib/backups/names";

// Open on purpose: fields and enum values that are not documented pass as they are. Atlas leaves out what is not set.
const id = z.string().refine(isObjectId, "not 24 lower-case hexadecimal digits");
const text = z.string().nullish();
const flag = z.boolean().nullish();
const dateTime = z.iso.datetime({ offset: true, error: "not an ISO date and time" }).nullish();

export const wireServerlessSnapshot = z.looseObject({
  id,
  status: text,
  createdAt: dateTime,
  expiresAt: dateTime,
  frequencyType: text,
  snapshotType: text,
  storageSizeBytes: z.number().nullish(),
  mongodVersion: text,
  serverlessInstanceName: text,
});
export type WireServerlessSnapshot = z.output<typeof wireServerlessSnapshot>;

/** A job's links to downloads are secrets: they pass unnamed, and the mapper takes them nowhere. */
export const wireServerlessRestoreJob = z.looseObject({
  id,
  deliveryType: text,
  snapshotId: text,
  pointInTimeUTCSeconds: z.number().nullish(),
  targetClusterName: text,
  targetGroupId: text,
  cancelled: flag,
  expired: flag,
  failed: flag,
  finishedAt: dateTime,
  expiresAt: dateTime,
});
export type WireServerlessRestoreJob = z.output<typeof wireServerlessRestoreJob>;

export const wireServerlessInstance = z.looseObject({
  id,
  // Every page and every further call is addressed by it.
  name: z.string().refine(isInstanceName, "not a name that Atlas allows"),
  stateName: text,
  mongoDBVersion: text,
  createDate: dateTime,
  providerSettings: z.looseObject({ backingProviderName: text, regionName: text }).nullish(),
  serverlessBackupOptions: z.looseObject({ serverlessContinuousBackupEnabled: flag }).nullish(),
  tags: z.array(z.looseObject({ key: z.string(), value: z.string() })).nullish(),
});
export type WireServerlessInstance = z.output<typeof wireServerlessInstance>;
