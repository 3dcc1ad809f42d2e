import type { IncomingHttpHeaders } from "node:http";

export function watchForwarding(
  tell: () => void,
): (request: { headers: IncomingHttpHeaders; httpVersion: string; url: string }) => void;
