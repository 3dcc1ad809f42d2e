/**
 * The log: one JSON object a line on standard output, for whatever collects it. Nothing that signs anyone in is
 * written: the fields that carry such things are removed wherever they stand.
 */
import pino from "pino";
import { readEnv } from "./env";

const secretFields = [
  "password",
  "passwordHash",
  "token",
  "secret",
  "code",
  "cookie",
  "authorization",
  "set-cookie",
];
const secretPaths = secretFields.flatMap((field) => [`["${field}"]`, `*["${field}"]`, `*.*["${field}"]`]);

export const log = pino({
  level: process.env.NODE_ENV === "test" ? "silent" : readEnv().logLevel,
  base: null,
  redact: { paths: secretPaths, remove: true },
  serializers: { error: pino.stdSerializers.err },
  timestamp: pino.stdTimeFunctions.isoTime,
});
