/**
 * The log: one JSON object a line on standard output, for whatever collects it. Nothing that signs anyone in is
 * written: the fields that carry such things are removed wherever they stand.
 */
import pino from "pino";
import { readEnv } from "./env";
import { withoutSecrets } from "./without-secrets.js";

/** Makes a log; a test makes one that it can read. */
export function makeLog(level: string, destination?: pino.DestinationStream): pino.Logger {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    formatters: { log: (told) => withoutSecrets(told) as Record<string, unknown> },
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  return destination ? pino(options, destination) : pino(options);
}

export const log = makeLog(process.env.NODE_ENV === "test" ? "silent" : readEnv().logLevel);
