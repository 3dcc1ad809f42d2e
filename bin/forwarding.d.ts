import type { IncomingHttpHeaders } from "node:http";

export function watchForwarding(tell: () => void): (headers: IncomingHttpHeaders) => void;
