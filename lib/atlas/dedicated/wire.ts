import { z } from "zod";
import { dateTime, flag, number, text, wireInstanceFields, wireSnapshot } from "../wire";

/** Of a replica set or of a sharded cluster: what both have is what is read. */
export const wireDedicatedSnapshot = wireSnapshot.extend({ description: text });
export type WireDedicatedSnapshot = z.output<typeof wireDedicatedSnapshot>;

const wireRegion = z.looseObject({
  providerName: text,
  /** Of free clusters, whose `providerName` is `TENANT`. */
  backingProviderName: text,
  regionName: text,
  priority: number,
});
export type WireRegion = z.output<typeof wireRegion>;

export const wireDedicatedCluster = z.looseObject({
  ...wireInstanceFields,
  clusterType: text,
  paused: flag,
  backupEnabled: flag,
  pitEnabled: flag,
  replicationSpecs: z.array(z.looseObject({ regionConfigs: z.array(wireRegion).nullish() })).nullish(),
});
export type WireDedicatedCluster = z.output<typeof wireDedicatedCluster>;

const wirePolicyItem = z.looseObject({
  id: text,
  frequencyType: text,
  frequencyInterval: number,
  retentionUnit: text,
  retentionValue: number,
});
export type WirePolicyItem = z.output<typeof wirePolicyItem>;

export const wireSchedule = z.looseObject({
  nextSnapshot: dateTime,
  restoreWindowDays: number,
  policies: z.array(z.looseObject({ policyItems: z.array(wirePolicyItem).nullish() })).nullish(),
});
export type WireSchedule = z.output<typeof wireSchedule>;
