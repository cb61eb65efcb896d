import { get } from "node:http";

/** Whether a dashboard answers there. The connection is not kept, or the server would wait for it when it ends. */
export function isHealthy(origin: string): Promise<boolean> {
  return new Promise((resolve) => {
    get(`${origin}/api/health`, { agent: false, headers: { Connection: "close" } }, (response) => {
      response.resume().on("close", () => resolve(response.statusCode === 200));
    }).on("error", () => resolve(false));
  });
}
