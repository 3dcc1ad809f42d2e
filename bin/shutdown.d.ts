import type { Server } from "node:http";

export function watchAnswers(server: Server): (milliseconds?: number) => Promise<void>;
