/** What Next prints while it serves, as lines of the log. Plain JavaScript, for bin/serve.js. */
import { inspect, stripVTControlCharacters } from "node:util";
import pino from "pino";

/** What it only remarks, such as how long it took to begin, is for who looks for it. */
const levels = { error: "error", warn: "warn", info: "debug", log: "debug", debug: "debug" };

/**
 * Makes a console write lines as those of lib/server/log.ts, one JSON object each. Of an error its words, its stack
 * and the reference to it are kept: what else it carries may be a secret.
 */
export function writeAsLines(printing, level, destination = pino.destination(1)) {
  const log = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  for (const [method, levelOfIt] of Object.entries(levels)) {
    printing[method] = (...said) => {
      const cause = said.find((each) => each instanceof Error);
      const error = cause && { type: cause.name, message: cause.message, stack: cause.stack };
      // What the page that failed tells its reader to report.
      const reference = cause?.digest;
      const words = said.filter((each) => each !== cause).map(inWords);
      // It puts a sign before what it says.
      const sentence = words.join(" ").replace(/^[^\p{L}\p{N}]+/u, "");
      log[levelOfIt]({ error, reference }, sentence || "an error while serving");
    };
  }
}

function inWords(said) {
  return typeof said === "string" ? stripVTControlCharacters(said) : inspect(said);
}
