/**
 * Paints a scene with the CSS Custom Highlight API, so the article's DOM stays as it is. It keeps one
 * Highlight for each name and, from scene to scene, adds and removes only what differs.
 */
import type { TextSpan } from "@/lib/text/offsets";
import { type PageMap, rangeOn } from "./page-map";
import type { HighlightName, Scene } from "./scene";

/** Later ones lie over earlier ones where both set the same property. */
const order: readonly HighlightName[] = [
  "note",
  "not_checkable",
  "undecided",
  "not_enough_evidence",
  "conflicting_evidence",
  "supported",
  "refuted",
  "changed",
  "pending",
  "here",
];

/** Whether this browser can paint marks at all. */
export function canHighlight(): boolean {
  return typeof Highlight !== "undefined" && "highlights" in CSS;
}

export interface Painter {
  paint: (page: PageMap, scene: Scene) => void;
  clear: () => void;
}

/** Makes the painter of this page; where the browser cannot highlight, it paints nothing. */
export function createPainter(): Painter {
  if (!canHighlight()) return { paint: () => undefined, clear: () => undefined };
  const painted = new Map<HighlightName, Map<TextSpan, Range>>();
  return {
    paint: (page, scene) => {
      for (const name of order) repaint(page, { name, spans: scene.get(name) ?? none, painted });
    },
    clear: () => {
      for (const name of order) CSS.highlights.delete(name);
      painted.clear();
    },
  };
}

const none: ReadonlySet<TextSpan> = new Set();

interface Layer {
  name: HighlightName;
  spans: ReadonlySet<TextSpan>;
  painted: Map<HighlightName, Map<TextSpan, Range>>;
}

function repaint(page: PageMap, { name, spans, painted }: Layer): void {
  const before = painted.get(name) ?? new Map<TextSpan, Range>();
  if (before.size === 0 && spans.size === 0) return;
  const highlight = CSS.highlights.get(name) ?? registered(name);
  for (const [span, range] of before) {
    if (spans.has(span)) continue;
    highlight.delete(range);
    before.delete(span);
  }
  for (const span of spans) {
    const range = before.has(span) ? null : rangeOn(page, span);
    if (!range) continue;
    highlight.add(range);
    before.set(span, range);
  }
  painted.set(name, before);
}

/** Registers a name's Highlight, once: to touch the registry again would repaint the whole page. */
function registered(name: HighlightName): Highlight {
  const highlight = new Highlight();
  highlight.priority = order.indexOf(name);
  CSS.highlights.set(name, highlight);
  return highlight;
}
