/**
 * Lays cards out in the margin: each as near its passage as can be, none over another, in the passages'
 * order. The displacements' sum of squares is the least possible, which is isotonic regression and is
 * solved exactly by pooling adjacent violators (Ayer et al., 1955) in linear time.
 */

export interface CardToStack {
  key: string;
  /** Where its passage is, in pixels from the top of the margin. */
  passageTop: number;
  /** In pixels. */
  height: number;
}

export interface StackRules {
  /** Pixels kept free between two cards. */
  gap: number;
  /** The card that must stand level with its passage; the others make room. */
  focus: string | null;
}

/** Cards that stand in one unbroken column, and where that column begins. */
interface Pool {
  weight: number;
  /** The top of the pool's first card if the cards before it took no room. */
  shifted: number;
  count: number;
}

const FOCUS_WEIGHT = 1e9;

/**
 * Finds the top of each card, in pixels. `cards` must be in reading order. The focused card is exactly at its
 * passage unless the cards before it, all at the very top, leave no room there.
 */
export function stackCards(cards: readonly CardToStack[], rules: StackRules): number[] {
  const pools = poolCards(cards, rules);
  const tops: number[] = [];
  let room = 0;
  let at = 0;
  for (const pool of pools) {
    const shifted = Math.max(0, pool.shifted);
    for (let left = pool.count; left > 0; left--) {
      tops.push(Math.round(shifted + room));
      room += (cards[at]?.height ?? 0) + rules.gap;
      at += 1;
    }
  }
  return tops;
}

function poolCards(cards: readonly CardToStack[], { gap, focus }: StackRules): Pool[] {
  const pools: Pool[] = [];
  let room = 0;
  for (const { key, passageTop, height } of cards) {
    let pool: Pool = { weight: key === focus ? FOCUS_WEIGHT : 1, shifted: passageTop - room, count: 1 };
    for (let above = pools.at(-1); above && above.shifted > pool.shifted; above = pools.at(-1)) {
      pools.pop();
      pool = merge(above, pool);
    }
    pools.push(pool);
    room += height + gap;
  }
  return pools;
}

function merge(above: Pool, below: Pool): Pool {
  const weight = above.weight + below.weight;
  const shifted = (above.shifted * above.weight + below.shifted * below.weight) / weight;
  return { weight, shifted, count: above.count + below.count };
}
