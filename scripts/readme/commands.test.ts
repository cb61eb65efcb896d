import { expect, test } from "vitest";
import { readDocument } from "../documents/markdown";
import { commandsOf, linesOf, readCommand, TRIED } from "./commands";

test("every command of the documents is tried, or says why it is not", () => {
  const commands = commandsOf(TRIED.map(readDocument));
  expect(commands.map(([, { kind }]) => kind)).toEqual(
    expect.arrayContaining(["demo", "start", "setting", "not run"]),
  );
});

test.each([
  ["npm run demo", { kind: "demo", flags: [] }],
  ["PORT=4000 npm run demo", { kind: "demo", flags: [] }],
  ["npm run demo -- --instances 1000", { kind: "demo", flags: ["--instances", "1000"] }],
  ["npm start", { kind: "start" }],
  ["export MONGODB_ATLAS_CLIENT_ID=mdb_sa_id_...", { kind: "setting", name: "MONGODB_ATLAS_CLIENT_ID" }],
])("%s", (line, command) => {
  expect(readCommand(line)).toEqual(command);
});

test.each([
  "npm run nothing",
  "npm start --port 1",
  "npm run demo; rm -rf .",
  "export MONGODB_ATLAS_CLIENT_NAME=x",
  "curl http://127.0.0.1:3000",
])("nobody knows how to try: %s", (line) => {
  expect(readCommand(line)).toBeNull();
  expect(() => commandsOf([`\`\`\`sh\n${line}\n\`\`\`\n`])).toThrow(line);
});

test("reads the blocks of a list, and no block that is no shell's", () => {
  const document = "1. Do:\n\n   ```sh\n   npm start\n   ```\n\n```json\n{}\n```\n";
  expect(linesOf(document)).toEqual(["npm start"]);
});
