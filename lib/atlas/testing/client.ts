import { type AtlasClient, type AtlasClientOptions, createAtlasClient } from "../client";
import { type FakeTime, fakeTime } from "./clock";
import { PRIVATE_KEY, PUBLIC_KEY } from "./digest-server";
import { type FakeFetch, fakeFetch } from "./fake-fetch";

export const BASE_URL = "https://atlas.test";
export const PROJECT_ID = "5f0000000000000000000001";

export const apiKey = { kind: "apiKey", publicKey: PUBLIC_KEY, privateKey: PRIVATE_KEY } as const;
export const serviceAccount = {
  kind: "serviceAccount",
  clientId: "mdb_sa_id_0123456789abcdef01234567",
  clientSecret: "mdb_sa_sk_very-secret_indeed",
} as const;

export interface TestClient extends FakeFetch {
  readonly client: AtlasClient;
  readonly time: FakeTime;
}

/** A client on a fake `fetch` and fake time, which signs in with an API key that needs no challenge. For tests. */
export function testClient(
  answer: Parameters<typeof fakeFetch>[0],
  options: Partial<AtlasClientOptions> = {},
): TestClient {
  const time = fakeTime();
  const fake = fakeFetch(answer);
  const client = createAtlasClient({
    baseUrl: BASE_URL,
    credentials: apiKey,
    fetch: fake.fetch,
    ...time,
    ...options,
  });
  return { ...fake, client, time };
}

/** The rejection of `promise`; throws when it does not reject. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => {
      throw new Error("did not reject");
    },
    (error: unknown) => error,
  );
}
