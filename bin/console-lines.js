/** What Next prints while it serves, as lines of the log. Plain JavaScript, for bin/serve.js. */
import { format, stripVTControlCharacters } from "node:util";
import pino from "pino";
import { withoutSecrets } from "../lib/server/without-secrets.js";

/** What it only remarks, such as how long it took to begin, is for who looks for it. */
const levels = { error: "error", warn: "warn", info: "debug", log: "debug", debug: "debug" };

/** As deep as `format` shows a value, and one more, where it says that there is more. */
const depth = 4;

/**
 * Makes a console write lines as those of lib/server/log.ts, one JSON object each. Of an error, wherever it stands, its
 * words and its stack are kept, with those of its causes, and the reference to it: what else it carries may be a secret.
 */
export function writeAsLines(printing, level, destination = pino.destination(1)) {
  const log = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  for (const [method, levelOfIt] of Object.entries(levels)) {
    printing[method] = (...said) => {
      const [first, ...others] = said.filter(isError);
      const told = {
        error: first && tell(first),
        others: others.length > 0 ? others.map(tell) : undefined,
        // What the page that failed tells its reader to report.
        reference: first?.digest,
      };
      log[levelOfIt](told, sentenceOf(said) || "an error while serving");
    };
  }
}

function isError(value) {
  return value instanceof Error;
}

function tell(error) {
  const { type, message, stack } = pino.stdSerializers.err(error);
  const all = Array.isArray(error.errors) ? error.errors.filter(isError) : [];
  return { type, message, stack, aggregateErrors: all.length > 0 ? all.map(tell) : undefined };
}

/** An error has fields of its own in a line; in its words it stands only where they have a place for it ("%s"). */
function sentenceOf(said) {
  const hasPlaces = typeof said[0] === "string" && /%[sdifjoOc]/.test(said[0]);
  const words = hasPlaces ? said : said.filter((each) => !isError(each));
  // It puts a sign before what it says.
  return format(...words.map(inWords)).replace(/^[^\p{L}\p{N}]+/u, "");
}

function inWords(said) {
  if (typeof said === "string") return stripVTControlCharacters(said);
  return isError(said) ? String(said) : withoutSecrets(said, { levels: depth, tell });
}
