import { createAtlas } from "../demo/atlas";
import { listen } from "../demo/listen";
import { createWorld } from "../demo/world";
import { KEY } from "./key";

/** The stand-in for tests: one project with one instance, because every test makes its own. Takes a port and `--today`. */
const [port, mode] = process.argv.slice(2);
const world = createWorld();
world.credentials.add("apiKey", KEY);
const { id } = world.addProject({ name: "shared" });
world.addServerless(id, { name: "shared" });
await listen(createAtlas(world, { today: mode === "--today" }), Number(port));
