/**
 * `npm run bench:anchoring`: how well and how fast passages are found again, in numbers anyone can repeat. Prints the
 * outcome of every kind of edit of the corpus (docs/anchoring-corpus.md), then the speed beside the libraries others
 * use, and ends with 1 when a bar is missed.
 *
 * Options: --cases N for so many cases per kind of edit, --seed N for another corpus.
 */

import { parseArgs } from "node:util";
import {
  type Bar,
  holdAgainstBars,
  measureAccuracy,
  measureRoundTrip,
  percent,
  type Row,
} from "./bench-anchoring/accuracy";
import { type Found, measureSpeed, type Speed } from "./bench-anchoring/speed";

/** The aim for all targets, and the bars for speed: milliseconds for one, times faster than approx-string-match. */
const AIM = 200;
const MOST_TIME_ONE = 2;
const LEAST_FACTOR = 90;

/** Runs the bench; gives 1 when a bar is missed, else 0. An aim is told beside the bars. */
export function main(args: string[]): number {
  const { values } = parseArgs({
    args,
    options: { cases: { type: "string", default: "200" }, seed: { type: "string", default: "1" } },
  });
  const cases = Number(values.cases);
  const seed = Number(values.seed) * 1_000_000;
  const rows = measureAccuracy(cases, seed);
  printRows(rows);
  const speed = measureSpeed(seed);
  printSpeed(speed);
  const bars = [...holdAgainstBars(rows, measureRoundTrip(cases * 5, seed)), ...speedBars(speed)];
  printBars(bars);
  return bars.every(({ isMet, isAim }) => isMet || isAim) ? 0 : 1;
}

function printRows(rows: Row[]): void {
  print(["edit", "truth", "cases", "right", "silently wrong", "attached"]);
  for (const { kind, outcome, cases, right, silentlyWrong, attached } of rows) {
    const share = percent(right / Math.max(1, cases));
    print([
      kind,
      outcome,
      String(cases),
      share,
      String(silentlyWrong),
      outcome === "deleted" ? String(attached) : "",
    ]);
  }
}

function printSpeed({ words, targets, index, placeAll, worst, short, peers, found }: Speed): void {
  const time = (milliseconds: number) => `${milliseconds.toFixed(milliseconds < 10 ? 2 : 0)} ms`;
  console.log(
    `\n${String(targets)} targets in ${String(words)} words, 5% edited, 5% gone; best of five rounds`,
  );
  print(["indexText", time(index)]);
  print(["placeAll", time(placeAll)]);
  print(["slowest short quote", time(worst.time), "", JSON.stringify(worst.quote)]);
  const those = `slowest of ${String(short.count)}; one in twenty takes ${time(short.twentieth)} or more`;
  print(["short quotes all over the text", time(short.slowest), "", those]);
  for (const { name, sampled, time: taken, scaled } of peers) {
    const note = `${String(sampled)} targets took ${time(taken)}; scaled to all`;
    print([name, time(scaled), `x ${(scaled / placeAll).toFixed(0)}`, note]);
  }
  console.log("");
  print(["of these targets", "kept found", "changed in place", "deleted attached", "silently wrong"]);
  printFound("placeAll", found);
  for (const peer of peers) printFound(`${peer.name}, of ${String(peer.sampled)}`, peer.found);
}

function printFound(name: string, { kept, changed, attached, silentlyWrong }: Found): void {
  print([name, percent(kept), percent(changed), percent(attached), String(silentlyWrong)]);
}

function speedBars({ placeAll, worst, peers, found }: Speed): Bar[] {
  const factor = (peers[0]?.scaled ?? 0) / placeAll;
  return [
    { ...atMost("all targets, as an aim", placeAll, AIM), isAim: true },
    atMost("one short quote", worst.time, MOST_TIME_ONE),
    {
      name: "faster than approx-string-match",
      asked: `${String(LEAST_FACTOR)} times`,
      reached: `${factor.toFixed(0)} times`,
      isMet: factor >= LEAST_FACTOR,
    },
    {
      name: "silently wrong among all targets",
      asked: "0",
      reached: String(found.silentlyWrong),
      isMet: found.silentlyWrong === 0,
    },
  ];
}

function atMost(name: string, time: number, most: number): Bar {
  return { name, asked: `at most ${String(most)} ms`, reached: `${time.toFixed(2)} ms`, isMet: time <= most };
}

function printBars(bars: Bar[]): void {
  console.log("");
  print(["bar", "asked", "reached", ""]);
  for (const { name, asked, reached, isMet } of bars) print([name, asked, reached, isMet ? "met" : "MISSED"]);
}

function print([first = "", ...rest]: string[]): void {
  console.log([first.padEnd(34), ...rest.map((cell) => cell.padEnd(17))].join("").trimEnd());
}
