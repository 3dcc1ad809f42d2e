/**
 * What a program tells of its work: a sentence for each step, and for as long as the step lasts a sign of life. In a
 * terminal that is one line, which counts the seconds and is gone in the end; elsewhere a line from time to time.
 */
import { clearLine, cursorTo } from "node:readline";

/** Prints a sentence; given what it tells of, signs of life follow until that settles or something else is said. */
export type Say = (sentence: string, until?: Promise<unknown>) => void;

type Output = NodeJS.WritableStream & { isTTY?: boolean };

const second = 1000;
/** What is over sooner than this needs no sign. */
const quietSeconds = 3;
/** How often a line is added where none can be written over, as in a log. */
const loggedEvery = 20;

/** Makes the voice of a program that writes to `output`. */
export function sayTo(output: Output): Say {
  let endSign = (): void => undefined;
  // A pipe whose reader has gone, as under `| head`, is no reason to end the work: console.log passes over it as well.
  output.on("error", () => undefined);
  return (sentence, until) => {
    endSign();
    output.write(`${sentence}\n`);
    if (!until) return;
    const end = output.isTTY ? countOn(output) : logOn(output);
    endSign = end;
    // How it went is for whoever waits for it.
    void until.then(end, end);
  };
}

export const say: Say = sayTo(process.stdout);

/** Counts the seconds in one line of a terminal; answers what ends it and clears the line. */
function countOn(output: Output): () => void {
  let isShown = false;
  const wipe = () => {
    if (!isShown) return;
    cursorTo(output, 0);
    clearLine(output, 0);
    isShown = false;
  };
  const stop = everySecond((seconds) => {
    if (seconds < quietSeconds) return;
    wipe();
    output.write(goingOn(seconds));
    isShown = true;
  });
  return () => {
    stop();
    wipe();
  };
}

/** Writes a line from time to time; answers what ends it. */
function logOn(output: Output): () => void {
  return everySecond((seconds) => {
    if (seconds % loggedEvery === 0) output.write(`${goingOn(seconds)}\n`);
  });
}

function goingOn(seconds: number): string {
  return `Still at it after ${seconds} seconds.`;
}

/** Calls `tell` with how many seconds have gone by; answers what ends it. It keeps no program from ending. */
function everySecond(tell: (seconds: number) => void): () => void {
  let seconds = 0;
  const timer = setInterval(() => tell(++seconds), second);
  timer.unref();
  return () => clearInterval(timer);
}
