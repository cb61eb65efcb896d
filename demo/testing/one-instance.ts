import type { NewInstance } from "../by-kind";
import { smallWorld } from "./small-world";

const PATHS = { serverless: "serverless", flex: "flexClusters", clusters: "clusters" };

/** The small world and one more instance of any kind, with what its endpoints answer. */
export function worldWithOne(input: NewInstance) {
  const small = smallWorld();
  const { actions, projectId, get } = small;
  const { name, kind = "serverless" } = input;
  actions.createInstance({ ...input, projectId });

  const at = (path: string, accept?: string) => get(`/groups/${projectId}${path}`, accept);
  /** What is below the instance: its status and its body. */
  async function ask(rest: string, accept?: string) {
    const answer = await at(`/${PATHS[kind]}/${name}${rest}`, accept);
    const json: Record<string, unknown> = await answer.json();
    return { status: answer.status, json };
  }
  /** A list below the instance. */
  async function list<Item>(rest: string): Promise<Item[]> {
    const { results }: { results: Item[] } = await (await at(`/${PATHS[kind]}/${name}${rest}`)).json();
    return results;
  }
  async function error(path: string) {
    const answer = await at(path);
    return `${answer.status} ${answer.headers.get("x-error-code")}`;
  }
  return { ...small, ask, list, error };
}
