/**
 * Which words are painted how. A scene is, for each of a few highlights shared by all marks in one state,
 * the spans to paint; only those near the viewport, because a browser's cost grows with every range.
 */
import type { TextSpan } from "@/lib/text/offsets";
import type { MarkKey, MarkPaint } from "../mark";
import { type MarkIndex, spansTouching } from "./marks-at";
import type { Unsaved, Writing } from "../store";

/** The names that app/styles/marks.css styles. */
export type HighlightName = MarkPaint | "changed" | "here" | "pending";

export type Scene = ReadonlyMap<HighlightName, ReadonlySet<TextSpan>>;

interface Sight {
  index: MarkIndex;
  focus: MarkKey | null;
  unsaved: ReadonlyMap<MarkKey, Unsaved>;
  writing: Writing | null;
}

/** Composes the scene of the marks that touch `near`. */
export function sceneOf({ index, focus, unsaved, writing }: Sight, near: TextSpan): Scene {
  const scene = new Map<HighlightName, Set<TextSpan>>();
  const add = (name: HighlightName, span: TextSpan) => {
    const spans = scene.get(name) ?? new Set();
    scene.set(name, spans.add(span));
  };
  for (const { span, mark } of spansTouching(index, near.start, near.end)) {
    add(mark.paint, span);
    if (mark.isDifferent) add("changed", span);
    if (mark.key === focus) add("here", span);
    if (unsaved.has(mark.key)) add("pending", span);
  }
  for (const span of writing?.spans ?? []) add("pending", span);
  return scene;
}
