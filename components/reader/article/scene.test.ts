import { expect, it } from "vitest";
import { textSpan } from "@/lib/text/offsets";
import { type Mark, markOfAnnotation, markOfClaim } from "../mark";
import { indexMarks } from "./marks-at";
import { sceneOf } from "./scene";
import { aClaim, anAnnotation } from "../testing";

const everywhere = textSpan(0, 1000);

function sceneWith(marks: Mark[], more: Partial<Parameters<typeof sceneOf>[0]> = {}, near = everywhere) {
  const scene = sceneOf(
    { index: indexMarks(marks), focus: null, unsaved: new Map(), writing: null, ...more },
    near,
  );
  return Object.fromEntries(Array.from(scene, ([name, spans]) => [name, spans.size]));
}

it("marks in one state share one highlight", () => {
  const marks = [
    markOfAnnotation(anAnnotation(0, 5)),
    markOfAnnotation(anAnnotation(10, 15)),
    markOfClaim(aClaim(2, 8, { verdict: "refuted" })),
  ];
  expect(sceneWith(marks)).toEqual({ note: 2, refuted: 1 });
});

it("only what touches the near text is painted", () => {
  const marks = [markOfAnnotation(anAnnotation(0, 5)), markOfAnnotation(anAnnotation(500, 505))];
  expect(sceneWith(marks, {}, textSpan(400, 600))).toEqual({ note: 1 });
});

it("the mark in focus keeps its own paint under the brighter one", () => {
  const mark = markOfClaim(aClaim(0, 5, { verdict: "supported" }));
  expect(sceneWith([mark], { focus: mark.key })).toEqual({ supported: 1, here: 1 });
});

it("what is unsaved, what is changed and what is being written show as such", () => {
  const changed = { state: "changed", start: 0, end: 5, similarity: 0.9 } as const;
  const mark = markOfAnnotation(anAnnotation(0, 5, { placement: changed }));
  const unsaved = new Map([[mark.key, { sentence: null }]]);
  const writing = { kind: "note", id: "x", spans: [textSpan(20, 30)], quote: "", fate: null } as const;
  expect(sceneWith([mark], { unsaved, writing })).toEqual({ note: 1, changed: 1, pending: 2 });
});
