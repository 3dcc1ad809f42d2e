/** Reading a request to /api/auth: a form of ours, or JSON from a script. */
import { readBytes, readJson } from "@/lib/http/body";
import { accept, type Result, refuse } from "@/lib/result";

/** Bytes; a sign-in is small. */
const bodyLimit = 16 * 1024;

export interface AskedBody {
  fields: Record<string, string>;
  /** Whether a script asks, which wants data, or a form, which wants a page. */
  isScript: boolean;
}

function strings(values: Record<string, unknown>): Record<string, string> {
  const entries = Object.entries(values);
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

/** Reads the fields of a form or of a JSON object. Refuses `too-large`, `malformed` and `unsupported-type`. */
export async function readFields(request: Request): Promise<Result<AskedBody>> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded") {
    const body = await readJson(request, bodyLimit);
    return body.ok ? accept({ fields: strings(body.value), isScript: true }) : body;
  }
  const bytes = request.body === null ? new Uint8Array() : await readBytes(request.body, bodyLimit);
  if (bytes === null) return refuse("too-large", "This form is too large.");
  const fields = Object.fromEntries(new URLSearchParams(new TextDecoder().decode(bytes)));
  return accept({ fields, isScript: fields.json === "true" });
}

/** The cookies of a request, by name. */
export function cookiesOf(request: Request): Record<string, string> {
  const pairs = (request.headers.get("cookie") ?? "").split(";").map((pair) => pair.trim().split("="));
  return Object.fromEntries(pairs.map(([name = "", ...value]) => [name, decode(value.join("="))]));
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
