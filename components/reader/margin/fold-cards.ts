/**
 * Keeps a crowded margin readable: where more cards want one place than fit near it, the ones that would
 * be pushed too far fold into a slip that says how many they are. The focused card is never folded, and
 * the others leave it room to be level with its passage. What stands at the top of the margin is never folded either.
 */
import type { CardToStack } from "./stack-cards";

/** A card, or a slip in place of several. */
export interface Slip extends CardToStack {
  /** The keys of the cards it stands for; none for a card. */
  folds: readonly string[];
}

export interface FoldRules {
  gap: number;
  focus: string | null;
  /** How far a card may be pushed from its passage, in pixels. */
  reach: number;
  /** A slip's height, in pixels. */
  slipHeight: number;
  /** How many cards, the first ones, belong to the top of the margin and to no passage. */
  atTop: number;
}

/** Folding goes on until a card could stand this near its passage again, or cards and slips would alternate. */
const nearAgain = 40;

/** Folds what does not fit. `cards` are in reading order, and so is the answer. */
export function foldCards(cards: readonly CardToStack[], rules: FoldRules): Slip[] {
  const top = cards.slice(0, rules.atTop).map((card): Slip => ({ ...card, folds: [] }));
  const floor = top.reduce((sum, { height }) => sum + height + rules.gap, 0);
  return [...top, ...foldBelow(cards.slice(rules.atTop), floor, rules)];
}

/** Folds the cards of passages, which begin at `floor`. */
function foldBelow(cards: readonly CardToStack[], floor: number, rules: FoldRules): Slip[] {
  const at = cards.findIndex(({ key }) => key === rules.focus);
  const focused = cards[at];
  if (!focused) return foldDown(cards, floor, rules);
  const focusTop = Math.max(floor, focused.passageTop);
  const above = foldUp(cards.slice(0, at), { floor, ceiling: focusTop - rules.gap }, rules);
  const below = foldDown(cards.slice(at + 1), focusTop + focused.height + rules.gap, rules);
  return [...above, { ...focused, folds: [] }, ...below];
}

/** Places cards from `floor` downwards. */
function foldDown(cards: readonly CardToStack[], floor: number, rules: FoldRules): Slip[] {
  const slips: Slip[] = [];
  let next = floor;
  let open: CardToStack[] = [];
  for (const card of cards) {
    const pushed = Math.max(0, next - card.passageTop);
    if (pushed > (open.length > 0 ? nearAgain : rules.reach)) {
      if (open.length === 0) next += rules.slipHeight + rules.gap;
      open.push(card);
      continue;
    }
    closeSlip(slips, open, rules);
    open = [];
    slips.push({ ...card, folds: [] });
    next = Math.max(next, card.passageTop) + card.height + rules.gap;
  }
  closeSlip(slips, open, rules);
  return slips;
}

/** Where cards have room, in pixels from the top of the margin. */
interface Room {
  /** Where it begins. */
  floor: number;
  /** Where it ends, further down. */
  ceiling: number;
}

/** Places cards from `ceiling` upwards, and none above `floor`. */
function foldUp(cards: readonly CardToStack[], { floor, ceiling }: Room, rules: FoldRules): Slip[] {
  const slips: Slip[] = [];
  let next = ceiling;
  let open: CardToStack[] = [];
  for (const card of cards.toReversed()) {
    const bottom = Math.min(next, card.passageTop + card.height);
    const pushed = card.passageTop + card.height - bottom;
    // Room for one slip is kept above them, for whatever may not fit there.
    const isOut = bottom - card.height < floor + rules.slipHeight + rules.gap;
    if (isOut || pushed > (open.length > 0 ? nearAgain : rules.reach)) {
      if (open.length === 0) next -= rules.slipHeight + rules.gap;
      open.unshift(card);
      continue;
    }
    closeSlip(slips, open, rules);
    open = [];
    slips.push({ ...card, folds: [] });
    next = bottom - card.height - rules.gap;
  }
  closeSlip(slips, open, rules);
  return slips.reverse();
}

/** Ends a slip; one card alone is a card. */
function closeSlip(slips: Slip[], open: readonly CardToStack[], { slipHeight }: FoldRules): void {
  const [first] = open;
  if (!first) return;
  if (open.length === 1) slips.push({ ...first, folds: [] });
  else
    slips.push({ ...first, key: `slip-${first.key}`, height: slipHeight, folds: open.map(({ key }) => key) });
}
