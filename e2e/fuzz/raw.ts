import { connect } from "node:net";
import fc from "fast-check";
import { encoded, hostileText } from "./hostile";

const LATIN_1 = "latin1";
const GIVE_UP_AFTER_MS = 10_000;

const oddBytes = fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes).toString(LATIN_1));
const odd = fc.oneof(oddBytes, hostileText);

const requestLine = fc
  .tuple(
    fc.oneof(fc.constantFrom("GET", "HEAD", "get", "CONNECT", "PRI", "", "G ET"), odd),
    fc.oneof(
      encoded.map((text) => `/${text}`),
      fc.constantFrom("*", "//", "http://zq9.example/", "zq9:443", ""),
      odd,
    ),
    fc.oneof(
      fc.constantFrom("HTTP/1.1", "HTTP/1.0", "HTTP/0.9", "HTTP/2.0", "HTTP/9.9", "http/1.1", ""),
      odd,
    ),
  )
  .map((parts) => parts.join(" "));

const HEADERS = [
  "Host: 127.0.0.1",
  "Host: zq9.example",
  "Host:",
  "Content-Length: -1",
  "Content-Length: 5",
  "Content-Length: 9999999999999999999",
  "Transfer-Encoding: chunked",
  "Transfer-Encoding: zq9",
  "Expect: 100-continue",
  "Expect: zq9",
  "Upgrade: websocket",
  "Connection: Upgrade",
  "Connection: keep-alive",
  "No colon here",
  " folded",
  ": no name",
  `X-Long: ${"a".repeat(20_000)}`,
];
const header = fc.oneof(
  fc.constantFrom(...HEADERS),
  odd.map((value) => `X-Odd: ${value}`),
  odd,
);

/** Bytes that hardly any client would send. */
export const rawRequest: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(requestLine, fc.array(header, { maxLength: 6 }), fc.constantFrom("\r\n", "\n"), odd)
    .map(([line, headers, by, body]) => [line, ...headers, "", body].join(by)),
  fc
    .array(header, { maxLength: 4 })
    .map((headers) => ["GET /api/health HTTP/1.1", ...headers, "", ""].join("\r\n")),
  oddBytes,
);

/** Everything that comes back until the server hangs up; it must, for we have nothing more to say. */
export function sendRaw(port: number, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    let answer = "";
    const bytes = Buffer.from(request, LATIN_1);
    socket.setEncoding(LATIN_1).setTimeout(GIVE_UP_AFTER_MS, () => {
      socket.destroy();
      reject(new Error(`no end to the answer to ${JSON.stringify(request)}`));
    });
    socket.on("data", (text: string) => {
      answer += text;
    });
    socket.on("close", () => resolve(answer)).on("error", () => resolve(answer));
    socket.end(bytes);
  });
}
