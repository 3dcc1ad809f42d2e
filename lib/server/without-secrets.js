/**
 * What may stand in the log of a value: the fields that sign anyone in are removed wherever they stand. Plain
 * JavaScript, for bin/serve.js reads it too.
 */
import pino from "pino";

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

/**
 * A copy without the secret fields, as many levels deep as is said, and with its errors as `tell` writes them: where
 * that is left out, with all they carry.
 */
export function withoutSecrets(value, { levels = depth, tell = pino.stdSerializers.err } = {}) {
  if (typeof value !== "object" || value === null) return value;
  const isError = value instanceof Error;
  if (!isError && "toJSON" in value) return value;
  if (levels === 0) return undefined;
  const within = { levels: levels - 1, tell };
  if (Array.isArray(value)) return value.map((each) => withoutSecrets(each, within));
  const fields = fieldsOf(isError ? tell(value) : value);
  const kept = fields.filter(([name]) => !secretFields.has(name.toLowerCase()));
  return Object.fromEntries(kept.map(([name, each]) => [name, withoutSecrets(each, within)]));
}

/** Those that hold a value: to ask for one that is worked out may fail, or change something. */
function fieldsOf(value) {
  return Object.entries(Object.getOwnPropertyDescriptors(value))
    .filter(([, field]) => field.enumerable && "value" in field)
    .map(([name, field]) => [name, field.value]);
}
