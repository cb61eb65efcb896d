import { createAtlas } from "../demo/atlas";
import { listen } from "../demo/listen";
import { createWorld } from "../demo/world";
import { KEY } from "./key";

/** The stand-in for tests: one project without instances, because every test makes its own. Takes a port and `--today`. */
const [port, mode] = process.argv.slice(2);
const world = createWorld();
world.credentials.add("apiKey", KEY);
world.addProject({ name: "shared" });
await listen(createAtlas(world, { today: mode === "--today" }), Number(port));
