/** The speed half of the bench: ten thousand targets in a revised article of a hundred thousand words. */

import { describe, type FullTarget, indexText, place, placeAll } from "@/lib/anchoring/anchor";
import { describeAll } from "@/lib/anchoring/describing/describe";
import { english } from "@/lib/anchoring/corpus/english";
import { makeRevision, type Revision } from "@/lib/anchoring/corpus/revision";
import { placeByApproxSearch, placeByDomAnchor } from "./peers";
import { score } from "./score";

export interface Speed {
  words: number;
  targets: number;
  /** Milliseconds. */
  index: number;
  placeAll: number;
  worst: { quote: string; time: number };
  peers: Peer[];
  silentlyWrong: number;
}

interface Peer {
  name: string;
  sampled: number;
  /** Milliseconds for the sample, and for all targets at the same rate. */
  time: number;
  scaled: number;
}

const PARAGRAPHS = 1780;
const TARGETS = 10_000;
/** A little more is drawn, as passages another edit ran into are left out. */
const DRAWN = 10_500;
/** Every so many-th target is given to a peer, so that edited and gone ones come in proportion. */
const STRIDE = 40;
const ROUNDS = 5;
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
  const wrong = all.result.filter((placement, i) => {
    const passage = passages[i];
    return passage !== undefined && score(passage, placement).isSilentlyWrong;
  });
  const sample = targets.filter((_, i) => i % STRIDE === 0);
  return {
    words: revision.before.split(/\s+/).length,
    targets: targets.length,
    index: index.time,
    placeAll: all.time,
    worst: worstShortQuote(revision),
    silentlyWrong: wrong.length,
    peers: [
      measurePeer("approx-string-match", sample, (target) => placeByApproxSearch(revision.after, target)),
      measurePeer("dom-anchor-text-quote", sample, (target) => placeByDomAnchor(revision.after, target)),
    ],
  };
}

/** Takes so many of a list, evenly, so that the edited ones, which come first, keep their share. */
function spread<T>(list: T[], count: number): T[] {
  return list.filter(
    (_, i) => Math.floor(((i + 1) * count) / list.length) > Math.floor((i * count) / list.length),
  );
}

function measurePeer(name: string, sample: FullTarget[], run: (target: FullTarget) => unknown): Peer {
  const start = performance.now();
  for (const target of sample) run(target);
  const time = performance.now() - start;
  return { name, sampled: sample.length, time, scaled: time * STRIDE };
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
