/** At which address a request found this Lectern. */
import { readEnv } from "@/lib/server/env";
import { hostOf } from "@/lib/server/origin";

/**
 * The origin people reach this Lectern at: the setting LECTERN_URL, else what the request says of itself. Who
 * lies about it is sent to the wrong place alone: nothing made of it reaches anybody else.
 */
export function originOf(request: Request): string {
  const { publicUrl } = readEnv();
  if (publicUrl !== null) return new URL(publicUrl).origin;
  const protocol = request.headers.get("x-forwarded-proto")?.split(",")[0]?.trim();
  const isSecure = protocol === "https" || (protocol === undefined && request.url.startsWith("https:"));
  return `${isSecure ? "https" : "http"}://${hostOf(request)}`;
}
