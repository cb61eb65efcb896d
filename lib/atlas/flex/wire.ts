import { z } from "zod";
import { dateTime, flag, id, text, wireInstanceFields } from "../wire";

export const wireFlexSnapshot = z.looseObject({
  id,
  status: text,
  scheduledTime: dateTime,
  startTime: dateTime,
  finishTime: dateTime,
  expiration: dateTime,
  mongoDBVersion: text,
});
export type WireFlexSnapshot = z.output<typeof wireFlexSnapshot>;

/** A download's link (`snapshotUrl`) is a secret. */
export const wireFlexRestoreJob = z.looseObject({
  id,
  status: text,
  deliveryType: text,
  snapshotId: text,
  snapshotFinishedDate: dateTime,
  snapshotUrl: text,
  targetDeploymentItemName: text,
  targetProjectId: text,
  restoreScheduledDate: dateTime,
  restoreFinishedDate: dateTime,
  expirationDate: dateTime,
});
export type WireFlexRestoreJob = z.output<typeof wireFlexRestoreJob>;

export const wireFlexCluster = z.looseObject({
  ...wireInstanceFields,
  clusterType: text,
  versionReleaseSystem: text,
  providerSettings: z.looseObject({ backingProviderName: text, regionName: text }).nullish(),
  backupSettings: z.looseObject({ enabled: flag }).nullish(),
});
export type WireFlexCluster = z.output<typeof wireFlexCluster>;
