import { describe, expect, it } from "vitest";
import { readBody } from "./body";
import { rejection } from "./testing/client";

const { signal } = new AbortController();

function streamed(...chunks: Uint8Array[]): ReadableStream {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
}

describe("readBody", () => {
  it("reads nothing, and characters cut in two", async () => {
    expect(await readBody(new Response(null), signal)).toBe("");
    const bytes = new TextEncoder().encode("aé€😀");
    const halves = streamed(bytes.slice(0, 2), bytes.slice(2, 7), bytes.slice(7));
    expect(await readBody(new Response(halves), signal)).toBe("aé€😀");
  });

  it("stops reading what is too large", async () => {
    let pulled = 0;
    let cancelled = false;
    const endless = new ReadableStream({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(1024));
      },
      cancel() {
        cancelled = true;
      },
    });
    const error = await rejection(readBody(new Response(endless), signal, 10 * 1024));
    expect(error).toMatchObject({ code: "atlas_malformed", transient: false });
    expect(pulled).toBeLessThan(15);
    expect(cancelled).toBe(true);
  });

  it.each([
    ["after some of it", 1, "UND_ERR_SOCKET", "atlas_malformed"],
    ["before any of it", 0, "UND_ERR_SOCKET", "atlas_unavailable"],
    ["by a reset", 1, "ECONNRESET", "atlas_unavailable"],
  ])("tells a body that breaks off %s", async (_, chunks, systemCode, code) => {
    const cause = Object.assign(new Error("x"), { code: systemCode });
    let given = 0;
    const broken = new ReadableStream({
      pull(controller) {
        given += 1;
        if (given > chunks) controller.error(new TypeError("terminated", { cause }));
        else controller.enqueue(new Uint8Array(4));
      },
    });
    const error = await rejection(readBody(new Response(broken), signal));
    expect(error).toMatchObject({ code, transient: true });
  });
});
