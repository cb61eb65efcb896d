import { readArguments } from "./arguments";
import { createAtlas } from "./atlas";
import { addFleet } from "./fleet";
import { listen } from "./listen";
import { addSeeds } from "./seeds";
import { createWorld, type World } from "./world";

/**
 * The stand-in as a program: `node --import tsx demo/server.ts [--port N] [--today] [--instances N] [--latency MS]`.
 * It takes the credentials that the environment holds, under the names the dashboard reads, and prints its URL.
 */
async function start(): Promise<void> {
  const { port, today, instances, latency } = readArguments(process.argv.slice(2));
  const world = createWorld();
  addCredentials(world, process.env);
  if (instances === null) addSeeds(world, { today });
  else addFleet(world, instances);

  const { url } = await listen(createAtlas(world, { today, latency }), port);
  console.log(`Atlas stand-in: ${url}`);
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => process.exit(0));
}

function addCredentials({ credentials }: World, env: NodeJS.ProcessEnv): void {
  const pairs = [
    ["apiKey", env.MONGODB_ATLAS_PUBLIC_API_KEY, env.MONGODB_ATLAS_PRIVATE_API_KEY],
    ["serviceAccount", env.MONGODB_ATLAS_CLIENT_ID, env.MONGODB_ATLAS_CLIENT_SECRET],
  ] as const;
  for (const [kind, name, secret] of pairs) if (name && secret) credentials.add(kind, { name, secret });
}

start().catch((error: unknown) => {
  console.error(`Atlas stand-in: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});
