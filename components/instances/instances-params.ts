import { createSerializer, parseAsStringLiteral } from "nuqs";
import { isKind, type Kind, kinds } from "@/lib/backups/kinds";

const KINDS: readonly Kind[] = Object.keys(kinds).filter(isKind);

/** What of the list can be linked. */
export const instancesParsers = { kind: parseAsStringLiteral(KINDS) };

export const instancesHref = createSerializer(instancesParsers);
