import { AtlasFailure } from "./failure";
import { isReset, networkFailure } from "./network-errors";

/** A page of 500 items is about 1 MB; this bounds what a broken or hostile upstream can make us hold. */
const MAX_BODY_BYTES = 32 * 1024 * 1024;

/**
 * Reads a body to its end, counting decompressed bytes. Throws `AtlasFailure` atlas_malformed when it is larger than
 * `maxBytes` or breaks off, atlas_unavailable when the connection breaks before its first byte, and the signal's reason
 * when that is aborted.
 */
export async function readBody(
  response: Response,
  signal: AbortSignal,
  maxBytes = MAX_BODY_BYTES,
): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return "";
  const release = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener("abort", release, { once: true });
  try {
    return await readAll(reader, maxBytes);
  } catch (error) {
    release();
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener("abort", release);
  }
}

async function readAll(reader: ReadableStreamDefaultReader<Uint8Array>, maxBytes: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      throw bytes === 0 || isReset(error) ? networkFailure(error) : brokenOff();
    });
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > maxBytes) throw tooLarge(maxBytes);
    text += decoder.decode(value, { stream: true });
  }
}

function brokenOff(): AtlasFailure {
  return new AtlasFailure(
    "atlas_malformed",
    "Atlas's answer broke off before its end. It is asked again by itself.",
    {
      transient: true,
    },
  );
}

function tooLarge(maxBytes: number): AtlasFailure {
  const megabytes = Math.round(maxBytes / 1024 / 1024);
  return new AtlasFailure(
    "atlas_malformed",
    `Atlas's answer is larger than ${megabytes} MB, so it was not read. Check that MONGODB_ATLAS_BASE_URL is Atlas's.`,
  );
}
