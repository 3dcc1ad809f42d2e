/** The speed half of the bench: ten thousand targets in a revised article of a hundred thousand words. */

import {
  describe,
  type FullTarget,
  indexText,
  place,
  placeAll,
  type Placement,
} from "@/lib/anchoring/anchor";
import { describeAll } from "@/lib/anchoring/describing/describe";
import { english } from "@/lib/anchoring/corpus/english";
import { makeRevision, type Passage, type Revision } from "@/lib/anchoring/corpus/revision";
import { placeByApproxSearch, placeByDomAnchor, placementOf } from "./peers";
import { score } from "./score";

export interface Speed {
  words: number;
  targets: number;
  /** Milliseconds. */
  index: number;
  placeAll: number;
  worst: { quote: string; time: number };
  /** The same quotes, each at many places: how long one in twenty takes at least, and the slowest. */
  short: { count: number; twentieth: number; slowest: number };
  peers: Peer[];
  found: Found;
}

interface Peer {
  name: string;
  sampled: number;
  /** Milliseconds for the sample, and for all targets at the same rate. */
  time: number;
  scaled: number;
  found: Found;
}

/** What became of the passages: shares from 0 to 1 of those kept, changed and deleted, and a number of them all. */
export interface Found {
  kept: number;
  changed: number;
  attached: number;
  silentlyWrong: number;
}

const PARAGRAPHS = 1780;
const TARGETS = 10_000;
/** A little more is drawn, as passages another edit ran into are left out. */
const DRAWN = 10_500;
/** Every so many-th target is given to a peer, so that edited and gone ones come in proportion. */
const STRIDE = 40;
const ROUNDS = 5;
/** Places in the text at which each short quote is taken. */
const PLACES = 50;
const SHORT_QUOTES = [",", "the", ".", "of", "in", "2013"];

/** Measures this module and its peers on one revision. */
export function measureSpeed(seed: number): Speed {
  const revision = makeRevision(
    english,
    { paragraphs: PARAGRAPHS, passages: DRAWN, edited: 0.05, gone: 0.05 },
    seed,
  );
  const passages = spread(revision.passages, TARGETS);
  const targets = describeAll(revision.before, passages);
  const index = fastest(() => indexText(revision.after));
  const all = fastest(() => placeAll(index.result, targets));
  const everyFew = <T>(list: T[]) => list.filter((_, i) => i % STRIDE === 0);
  const sample = { targets: everyFew(targets), passages: everyFew(passages), text: revision.after };
  return {
    words: revision.before.split(/\s+/).length,
    targets: targets.length,
    index: index.time,
    placeAll: all.time,
    worst: worstShortQuote(revision),
    short: timesOfShortQuotes(revision),
    found: tally(passages, all.result),
    peers: [
      measurePeer("approx-string-match", sample, placeByApproxSearch),
      measurePeer("dom-anchor-text-quote", sample, placeByDomAnchor),
    ],
  };
}

/** Takes so many of a list, evenly, so that the edited ones, which come first, keep their share. */
function spread<T>(list: T[], count: number): T[] {
  return list.filter(
    (_, i) => Math.floor(((i + 1) * count) / list.length) > Math.floor((i * count) / list.length),
  );
}

function measurePeer(
  name: string,
  { targets, passages, text }: { targets: FullTarget[]; passages: Passage[]; text: string },
  find: (text: string, target: FullTarget) => { start: number; end: number } | null,
): Peer {
  const start = performance.now();
  const found = targets.map((target) => find(text, target));
  const time = performance.now() - start;
  const placements = targets.map((target, i) => placementOf(text, target, found[i] ?? null));
  return {
    name,
    sampled: targets.length,
    time,
    scaled: time * STRIDE,
    found: tally(passages, placements),
  };
}

function tally(passages: Passage[], placements: Placement[]): Found {
  const scored = passages.flatMap((passage, i) => {
    const placement = placements[i];
    return placement ? [{ outcome: passage.outcome, ...score(passage, placement) }] : [];
  });
  const share = (outcome: Passage["outcome"], key: "isRight" | "isAttached") => {
    const those = scored.filter((each) => each.outcome === outcome);
    return those.filter((each) => each[key]).length / Math.max(1, those.length);
  };
  return {
    kept: share("kept", "isRight"),
    changed: share("changed", "isRight"),
    attached: share("deleted", "isAttached"),
    silentlyWrong: scored.filter(({ isSilentlyWrong }) => isSilentlyWrong).length,
  };
}

/** Places the shortest and commonest quotes, with surroundings, without, and with wrong ones; gives the slowest. */
function worstShortQuote({ before, after }: Revision): { quote: string; time: number } {
  const index = indexText(after);
  let worst = { quote: "", time: 0 };
  for (const exact of SHORT_QUOTES) {
    const start = before.indexOf(exact, Math.floor(before.length / 2));
    const targets = [
      describe(before, { start, end: start + exact.length }),
      { quote: { exact } },
      { quote: { exact, prefix: "nothing like this stands ", suffix: " anywhere in the text" } },
    ];
    for (const target of targets) {
      const { time } = fastest(() => place(index, target));
      if (time > worst.time) worst = { quote: exact, time };
    }
  }
  return worst;
}

/** Places the same quotes as they are described all over the text. */
function timesOfShortQuotes({ before, after }: Revision): Speed["short"] {
  const index = indexText(after);
  const times = SHORT_QUOTES.flatMap((exact) => {
    const starts = Array.from({ length: PLACES }, (_, i) => {
      return before.indexOf(exact, Math.floor((before.length * i) / (PLACES + 1)));
    });
    return starts
      .filter((start) => start >= 0)
      .map((start) => {
        const target = describe(before, { start, end: start + exact.length });
        return fastest(() => place(index, target)).time;
      });
  }).sort((a, b) => b - a);
  const twentieth = times[Math.floor(times.length / 20)] ?? 0;
  return { count: times.length, twentieth, slowest: times[0] ?? 0 };
}

/** Runs a few times, as a first run also compiles, and gives the fastest. */
function fastest<T>(run: () => T): { result: T; time: number } {
  let time = Number.POSITIVE_INFINITY;
  let result = run();
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    result = run();
    time = Math.min(time, performance.now() - start);
  }
  return { result, time };
}
