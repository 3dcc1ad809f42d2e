import { afterEach, expect, it, vi } from "vitest";
import { refresh } from "./refresh";
import { remove } from "./make";
import { aClaim, anAnnotation, aReaderStore } from "./testing";
import { setUnsaved, takeOut } from "./views";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A server whose answers are given one by one, in the order in which they were asked for. */
function aServer() {
  const asked: { path: string; answer: (response: Response) => void }[] = [];
  vi.stubGlobal("fetch", (path: string) => {
    return new Promise<Response>((resolve) => asked.push({ path, answer: resolve }));
  });
  return asked;
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

it("news during a request is asked for after it, so that the newest answer is the last", async () => {
  const annotation = anAnnotation(0, 5);
  const store = aReaderStore([annotation], []);
  const asked = aServer();
  refresh(store, `annotation-${annotation.id}`);
  refresh(store, `annotation-${annotation.id}`);
  expect(asked).toHaveLength(1);
  asked[0]?.answer(Response.json({ ...annotation, bodyText: "Older." }));
  await settled();
  expect(asked).toHaveLength(2);
  asked[1]?.answer(Response.json({ ...annotation, bodyText: "Newer." }));
  await settled();
  expect(store.read().annotations.get(annotation.id)?.bodyText).toBe("Newer.");
});

it("many at once are asked for a few at a time, and all of them are", async () => {
  const annotations = Array.from({ length: 9 }, (_, at) => anAnnotation(at * 10, at * 10 + 5));
  const store = aReaderStore(annotations, []);
  const asked = aServer();
  for (const { id } of annotations) refresh(store, `annotation-${id}`);
  expect(asked).toHaveLength(4);
  for (const [at, annotation] of annotations.entries()) {
    asked[at]?.answer(Response.json(annotation));
    await settled();
  }
  expect(new Set(asked.map(({ path }) => path)).size).toBe(9);
});

it("what does not come is asked for again when the server says", async () => {
  vi.useFakeTimers();
  const annotation = anAnnotation(0, 5);
  const store = aReaderStore([annotation], []);
  const answers = [
    Response.json({ kind: "too-many" }, { status: 429, headers: { "retry-after": "3" } }),
    Response.json({ ...annotation, bodyText: "Newer." }),
  ];
  vi.stubGlobal("fetch", () => Promise.resolve(answers.shift()));
  refresh(store, `annotation-${annotation.id}`);
  await vi.advanceTimersByTimeAsync(2000);
  expect(store.read().annotations.get(annotation.id)?.bodyText).toBe("A thought.");
  await vi.advanceTimersByTimeAsync(2000);
  expect(store.read().annotations.get(annotation.id)?.bodyText).toBe("Newer.");
});

it("what is gone is taken out, and an answer on its way does not bring it back", async () => {
  const [gone, removed] = [anAnnotation(0, 5), anAnnotation(10, 15)];
  const store = aReaderStore([gone, removed], []);
  const asked = aServer();
  refresh(store, `annotation-${gone.id}`);
  refresh(store, `annotation-${removed.id}`);
  asked[0]?.answer(Response.json({ kind: "not-found" }, { status: 404 }));
  takeOut(store, `annotation-${removed.id}`);
  asked[1]?.answer(Response.json(removed));
  await settled();
  expect(store.read().marks).toEqual([]);
});

it("what was deleted, and what was being typed into when it was, come back once somebody brings them back", async () => {
  const [deleted, typedInto] = [anAnnotation(0, 5), aClaim(10, 15)];
  const store = aReaderStore([deleted], [typedInto]);
  const keys = [`annotation-${deleted.id}`, `claim-${typedInto.id}`] as const;
  takeOut(store, keys[0]);
  setUnsaved(store, keys[1], { sentence: "Somebody has deleted this.", isGone: true });
  const asked = aServer();
  for (const key of keys) refresh(store, key);
  asked[0]?.answer(Response.json(deleted));
  asked[1]?.answer(Response.json({ ...typedInto, statement: "As it is now." }));
  await settled();
  expect(store.read().marks.map(({ key }) => key)).toEqual(keys);
  expect(store.read().unsaved.size).toBe(0);
  expect(store.read().claims.get(typedInto.id)?.statement).toBe("As it is now.");
});

it("what is on its way to being deleted is not brought back by news from before it arrived", async () => {
  const annotation = anAnnotation(0, 5);
  const store = aReaderStore([annotation], []);
  const asked = aServer();
  void remove(store, `annotation-${annotation.id}`);
  refresh(store, `annotation-${annotation.id}`);
  await settled();
  expect(asked).toHaveLength(1);
  expect(store.read().marks).toEqual([]);
});
