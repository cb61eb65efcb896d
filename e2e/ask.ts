import { type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";

interface Question {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | string[]>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** Sends exactly this: a browser or `fetch` would mend the path, and forbid the method or the `Host`. */
export async function ask(origin: string, path: string, question: Question = {}): Promise<Answer> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const asked = request({
      hostname: hostname.replace(/^\[|\]$/g, ""),
      port,
      path,
      agent: false,
      ...question,
    });
    asked.on("response", resolve).on("error", reject).end();
  });
  return { status: response.statusCode ?? 0, headers: response.headers, body: await text(response) };
}
