import { clusters } from "./clusters";
import { flex } from "./flex";
import { serverless } from "./serverless";

/** Every kind of instance, by its name in URLs. Adding one is adding a line here and a source in `lib/atlas`. */
export const kinds = { serverless, flex, clusters } as const;

export type Kind = keyof typeof kinds;

export function isKind(value: string): value is Kind {
  return Object.hasOwn(kinds, value);
}

/** In the order in which people read of them. */
export const KINDS: readonly Kind[] = Object.keys(kinds).filter(isKind);
