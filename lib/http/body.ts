/** Reads a request's JSON body within a limit: another type, an excess and what does not parse are refused. */
import { accept, type Result, refuse } from "@/lib/result";
import { unstorableIn } from "./storable";

/** Collects the bytes of a stream; null once it holds more than `limit` bytes. */
export async function readBytes(
  stream: ReadableStream<Uint8Array>,
  limit: number,
): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > limit) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks);
}

function parse(bytes: Uint8Array): Result<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      return accept(value as Record<string, unknown>);
    }
    return refuse("invalid", "The body must be a JSON object.", {
      fields: [{ path: "", message: "must be an object" }],
    });
  } catch {
    return refuse("malformed", "The body is not JSON in UTF-8.");
  }
}

const isOtherType = refuse("unsupported-type", "Send the body as application/json.");

/**
 * Reads a JSON object of at most `limit` bytes. Refuses `unsupported-type`, `too-large`, `malformed`, and
 * `invalid` for text that cannot be kept, with what is wrong with it. A request with no body at all reads as an empty object.
 */
export async function readJson(request: Request, limit: number): Promise<Result<Record<string, unknown>>> {
  const declared = Number(request.headers.get("content-length") ?? 0);
  const tooLarge = refuse("too-large", `The body is over the limit of ${limit} bytes. Send less at a time.`);
  const type = request.headers.get("content-type");
  if (request.body === null) return accept({});
  // A body that comes in pieces names no length: whether there is any is known by reading.
  if (type === null && declared === 0) return (await readBytes(request.body, 0)) ? accept({}) : isOtherType;
  if (type?.split(";")[0]?.trim().toLowerCase() !== "application/json") return isOtherType;
  if (declared > limit) return tooLarge;
  const bytes = await readBytes(request.body, limit);
  if (bytes === null) return tooLarge;
  if (bytes.byteLength === 0) return accept({});
  const body = parse(bytes);
  if (!body.ok) return body;
  const fields = unstorableIn(body.value);
  const [first] = fields;
  return first ? refuse("invalid", `Some of the text ${first.message}.`, { fields }) : body;
}
