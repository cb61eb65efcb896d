import type { Role } from "./roles";

/** Who calls: an API key (public and private key) or a service account (client id and secret). */
export interface Principal {
  readonly kind: "apiKey" | "serviceAccount";
  readonly name: string;
  readonly secret: string;
  /** What it holds in every project that says nothing else. */
  readonly roles: readonly Role[];
  /** False: its IP access list does not hold the caller's address. */
  readonly ipAllowed: boolean;
}

export interface PrincipalInput {
  readonly name: string;
  readonly secret: string;
  readonly roles?: readonly Role[];
  readonly ipAllowed?: boolean;
}

/** The credentials the world knows; adding one under a known name replaces it. */
export interface Credentials {
  add(kind: Principal["kind"], input: PrincipalInput): void;
  remove(kind: Principal["kind"], name: string): void;
  find(kind: Principal["kind"], name: string): Principal | undefined;
}

export function createCredentials(): Credentials {
  const known = new Map<string, Principal>();
  return {
    add(kind, input) {
      const { roles = ["Project Owner"], ipAllowed = true } = input;
      known.set(`${kind} ${input.name}`, { kind, name: input.name, secret: input.secret, roles, ipAllowed });
    },
    remove: (kind, name) => void known.delete(`${kind} ${name}`),
    find: (kind, name) => known.get(`${kind} ${name}`),
  };
}
