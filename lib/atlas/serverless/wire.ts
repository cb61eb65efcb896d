import { z } from "zod";
import { flag, text, wireInstanceFields, wireSnapshot } from "../wire";

export const wireServerlessSnapshot = wireSnapshot.extend({ serverlessInstanceName: text });
export type WireServerlessSnapshot = z.output<typeof wireServerlessSnapshot>;

export const wireServerlessInstance = z.looseObject({
  ...wireInstanceFields,
  providerSettings: z.looseObject({ backingProviderName: text, regionName: text }).nullish(),
  serverlessBackupOptions: z.looseObject({ serverlessContinuousBackupEnabled: flag }).nullish(),
});
export type WireServerlessInstance = z.output<typeof wireServerlessInstance>;
