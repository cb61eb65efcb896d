import { expect, test } from "vitest";
import { ACCEPT, answerChallenge } from "../testing/caller";
import { KEY, ORIGIN, smallWorld } from "../testing/small-world";

const ADDRESS = `${ORIGIN}/api/atlas/v2/groups`;

async function signedIn() {
  const { atlas, actions } = smallWorld();
  const first = await atlas.fetch(ADDRESS);
  const challenge = first.headers.get("www-authenticate") ?? "";
  const ask = (count: number, key = KEY, address = ADDRESS) =>
    atlas.fetch(address, {
      headers: {
        accept: ACCEPT,
        authorization: answerChallenge(challenge, key, new URL(ADDRESS), count),
      },
    });
  return { atlas, actions, challenge, ask };
}

test("the challenge is Atlas's", async () => {
  const { challenge } = await signedIn();
  expect(challenge).toMatch(
    /^Digest realm="MMS Public API", domain="", nonce="[A-Za-z0-9+/]{32}", algorithm=MD5, qop="auth", stale=false$/,
  );
});

test("one nonce serves many calls, in any order, each count once", async () => {
  const { ask, atlas } = await signedIn();
  expect((await ask(2)).status).toBe(200);
  expect((await ask(1)).status).toBe(200);
  expect((await ask(2)).status).toBe(401);
  expect(atlas.log.entries().at(-1)?.refused).toBe("nonce count used twice");
});

test("a nonce that is too old is stale; the secret was right", async () => {
  const { ask, actions } = await signedIn();
  actions.setNonceSeconds({ seconds: 60 });
  actions.advanceClock({ by: 61_000 });
  const answer = await ask(1);
  expect(answer.status).toBe(401);
  expect(answer.headers.get("www-authenticate")).toContain("stale=true");
});

test("a wrong secret is refused without stale", async () => {
  const { ask } = await signedIn();
  const answer = await ask(1, { name: KEY.name, secret: "wrong" });
  expect(answer.status).toBe(401);
  expect(answer.headers.get("www-authenticate")).toContain("stale=false");
  expect(await answer.json()).toMatchObject({ error: 401, errorCode: "UNEXPECTED_ERROR" });
});

test("an answer for one address does not open another", async () => {
  const { ask } = await signedIn();
  expect((await ask(1, KEY, `${ADDRESS}?pageNum=2`)).status).toBe(401);
});
