import type { ServerResponse } from "node:http";

/** Runs `act` just before the head of the answer is written, when its status is known and headers can still be set. */
export function beforeHead(response: ServerResponse, act: (status: number) => void): void {
  // Node itself calls it, too, when nobody has by the time of the body.
  response.writeHead = new Proxy(response.writeHead, {
    apply(writeHead, self, args) {
      act(Number(args[0]));
      return Reflect.apply(writeHead, self, args);
    },
  });
}
