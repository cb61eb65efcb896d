import { type Actions, createActions } from "../actions";
import { type Atlas, type AtlasSettings, createAtlas } from "../atlas";
import { createWorld } from "../world";
import { getWithDigest } from "./caller";

export const KEY = { name: "public", secret: "private" };
export const ACCOUNT = { name: "mdb_sa_id_000000000000000000000000", secret: "mdb_sa_sk_a_secret" };
export const ORIGIN = "https://cloud.mongodb.com";
export const NOON = Date.UTC(2026, 10, 24, 12);

interface SmallWorld {
  readonly atlas: Atlas;
  readonly actions: Actions;
  readonly projectId: string;
  /** Below `/api/atlas/v2`, signed with the API key. */
  readonly get: (path: string, accept?: string) => Promise<Response>;
}

/** One project with the healthy instance `orders`, at a noon that stays. */
export function smallWorld(settings: Partial<AtlasSettings> = {}): SmallWorld {
  const world = createWorld({ now: NOON, frozen: true });
  world.credentials.add("apiKey", KEY);
  world.credentials.add("serviceAccount", ACCOUNT);
  const project = world.addProject({ name: "Storefront" });
  world.addServerless(project.id, { name: "orders", schedule: { lastSlot: NOON } });
  const atlas = createAtlas(world, settings);
  const get = (path: string, accept?: string) =>
    getWithDigest(atlas.fetch, KEY, `${ORIGIN}/api/atlas/v2${path}`, accept);
  return { atlas, actions: createActions(atlas), projectId: project.id, get };
}
