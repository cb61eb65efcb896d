/** A `fetch` made of one function, which remembers what was asked. For tests. */
export interface FakeFetch {
  readonly fetch: typeof fetch;
  readonly requests: Request[];
}

/** `answer` may resolve late or never: like the real one, an aborted signal ends the call. */
export function fakeFetch(
  answer: (request: Request, count: number) => Response | Promise<Response>,
): FakeFetch {
  const requests: Request[] = [];
  const fake: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    requests.push(request);
    return answer(request, requests.length);
  };
  return { fetch: fake, requests };
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  const type = status < 300 ? "application/vnd.atlas.2023-01-01+json;charset=utf-8" : "application/json";
  return new Response(JSON.stringify(body), { status, headers: { "Content-Type": type, ...headers } });
}

/** An error body as Atlas writes them. */
export function atlasError(status: number, errorCode: string | undefined, detail = "Details.") {
  return { error: status, detail, reason: "Reason", parameters: [], ...(errorCode && { errorCode }) };
}
