/**
 * The log: one JSON object a line on standard output, for whatever collects it. Nothing that signs anyone in is
 * written: the fields that carry such things are removed wherever they stand.
 */
import pino from "pino";
import { readEnv } from "./env";

/** In small letters. */
const secretFields = new Set([
  "password",
  "passwordhash",
  "token",
  "secret",
  "code",
  "cookie",
  "authorization",
  "set-cookie",
]);

/** How deep a line goes; pino itself writes no more than five levels. */
const depth = 6;

/** A copy without the secret fields, and with its errors as what can be written of them. */
function withoutSecrets(value: unknown, levels = depth): unknown {
  if (typeof value !== "object" || value === null || "toJSON" in value) return value;
  if (levels === 0) return undefined;
  if (Array.isArray(value)) return value.map((each) => withoutSecrets(each, levels - 1));
  const written = value instanceof Error ? pino.stdSerializers.err(value) : value;
  const kept = Object.entries(written).filter(([name]) => !secretFields.has(name.toLowerCase()));
  return Object.fromEntries(kept.map(([name, each]) => [name, withoutSecrets(each, levels - 1)]));
}

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
