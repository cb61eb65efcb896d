import { expect, test } from "vitest";
import { ACCEPT, askForToken } from "../testing/caller";
import { ACCOUNT, ORIGIN, smallWorld } from "../testing/small-world";

async function tokenOf(response: Response): Promise<string> {
  const body: unknown = await response.json();
  expect(body).toMatchObject({ expires_in: 3600, token_type: "Bearer" });
  return (body as { access_token: string }).access_token;
}

async function signedIn() {
  const { atlas, actions } = smallWorld();
  const token = await tokenOf(await askForToken(atlas.fetch, ORIGIN, ACCOUNT));
  const ask = () =>
    atlas.fetch(`${ORIGIN}/api/atlas/v2/groups`, {
      headers: { accept: ACCEPT, authorization: `Bearer ${token}` },
    });
  return { actions, ask };
}

test("a token opens the API until it expires", async () => {
  const { actions, ask } = await signedIn();
  expect((await ask()).status).toBe(200);
  actions.advanceClock({ by: 3600_000 });
  expect((await ask()).status).toBe(401);
});

test("a token can be revoked in the middle of its life", async () => {
  const { actions, ask } = await signedIn();
  actions.revokeTokens();
  expect((await ask()).status).toBe(401);
});

test("a wrong secret, or a percent-encoded one, is an invalid client", async () => {
  const { atlas } = smallWorld();
  for (const secret of ["wrong", ACCOUNT.secret.replaceAll("_", "%5F")]) {
    const answer = await askForToken(atlas.fetch, ORIGIN, { ...ACCOUNT, secret });
    expect(answer.status).toBe(401);
    expect(await answer.text()).toBe(
      '{"error_description":"Invalid credentials provided.","error":"invalid_client"}',
    );
  }
});

test.each([
  ["", "invalid_request"],
  ["grant_type=password", "unsupported_grant_type"],
])("the form %j is 400 %s", async (body, error) => {
  const { atlas } = smallWorld();
  const basic = Buffer.from(`${ACCOUNT.name}:${ACCOUNT.secret}`).toString("base64");
  const headers = { authorization: `Basic ${basic}`, "content-type": "application/x-www-form-urlencoded" };
  const answer = await atlas.fetch(`${ORIGIN}/api/oauth/token`, { method: "POST", headers, body });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ error });
});

test("more than a hundred active tokens are denied", async () => {
  const { atlas } = smallWorld();
  const statuses = new Set<number>();
  for (let count = 0; count < 101; count += 1) {
    statuses.add((await askForToken(atlas.fetch, ORIGIN, ACCOUNT)).status);
  }
  expect([...statuses]).toEqual([200, 403]);
});
