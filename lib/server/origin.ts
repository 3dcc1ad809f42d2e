/** Where people reach this Lectern. */
import { readEnv } from "./env";

/** The address that links to us begin with, without a slash at its end: LECTERN_URL, or where we listen. */
export function publicOrigin(): string {
  const { publicUrl, host, port } = readEnv();
  return (publicUrl ?? `http://${host}:${port}`).replace(/\/+$/, "");
}
