import { afterEach, expect, it, vi } from "vitest";
import { currentToasts, dismiss } from "@/components/ui/toast-store";
import { discard, type Parcel, post, retry, retryAll } from "./outbox";
import { anAnnotation, aReaderStore } from "./testing";

afterEach(() => {
  vi.unstubAllGlobals();
  for (const { id } of currentToasts()) dismiss(id);
});

function parcelOf(): Parcel {
  const view = anAnnotation(0, 5, { etag: "" });
  return { kind: "annotation", view };
}

/** Answers each request in turn; "none" is a network that is not there. */
function serverThat(...answers: (Response | "none")[]) {
  const fetch = vi.fn<(path: string, init: RequestInit) => Promise<Response>>(() => {
    const answer = answers.shift() ?? "none";
    return answer === "none" ? Promise.reject(new TypeError("no network")) : Promise.resolve(answer);
  });
  vi.stubGlobal("fetch", fetch);
  return fetch;
}

const saved = ({ view }: Parcel) => Response.json({ ...view, etag: '"1"' }, { status: 201 });

it("what is made shows at once, as unsaved, and then as saved", async () => {
  const parcel = parcelOf();
  const store = aReaderStore([], []);
  serverThat(saved(parcel));
  const posted = post(store, parcel);
  expect(store.read().shown).toHaveLength(1);
  expect([...store.read().unsaved.values()]).toEqual([{ sentence: null }]);
  expect(await posted).toBe(true);
  expect(store.read().unsaved.size).toBe(0);
  expect(store.read().annotations.get(parcel.view.id)?.etag).toBe('"1"');
});

it("without a network it stays, says so, and a second try sends the same id", async () => {
  const parcel = parcelOf();
  const store = aReaderStore([], []);
  const fetch = serverThat("none", saved(parcel));
  const key = `annotation-${parcel.view.id}` as const;
  expect(await post(store, parcel)).toBe(false);
  expect(store.read().unsaved.get(key)?.sentence).toMatch(/offline/);
  expect(store.read().shown).toHaveLength(1);
  expect(await retry(store, key)).toBe(true);
  const bodies = fetch.mock.calls.map(([, init]) => init.body);
  expect(bodies[0]).toBe(bodies[1]);
});

it("with the network it is sent again, once, unless it waits for a person", async () => {
  const [parcel, lost] = [parcelOf(), parcelOf()];
  const store = aReaderStore([], []);
  const fetch = serverThat("none", "none", saved(parcel));
  await post(store, parcel);
  const waiting = { ...lost, view: { ...lost.view, placement: { state: "orphan" } } } as Parcel;
  await post(store, waiting);
  await Promise.all([retryAll(store), retryAll(store)]);
  expect(fetch).toHaveBeenCalledTimes(3);
  expect([...store.read().unsaved.keys()]).toEqual([`annotation-${lost.view.id}`]);
});

it("what is given up while it is under way is taken back from the server", async () => {
  const parcel = parcelOf();
  const store = aReaderStore([], []);
  const fetch = serverThat(saved(parcel), new Response(null, { status: 204 }));
  const posted = post(store, parcel);
  discard(store, `annotation-${parcel.view.id}`);
  expect(await posted).toBe(false);
  expect(store.read().marks).toEqual([]);
  expect(fetch.mock.calls.at(-1)).toMatchObject([`/api/annotations/${parcel.view.id}`, { method: "DELETE" }]);
});

it("what is refused because the article has a new text says so, and the page goes on saying so", async () => {
  const parcel = parcelOf();
  const store = aReaderStore([], []);
  const { document } = store.setting;
  const refused = () =>
    Response.json(
      { kind: "conflict", detail: "The quote and the position name different words." },
      { status: 409 },
    );
  const at = (number: number) => Response.json({ ...document, version: { ...document.version, number } });
  serverThat(refused(), at(1), refused(), at(2));
  await post(store, parcel);
  const sentence = () => store.read().unsaved.get(`annotation-${parcel.view.id}`)?.sentence;
  expect(sentence()).toMatch(/^The quote and the position/);
  expect(currentToasts()).toEqual([]);
  await retry(store, `annotation-${parcel.view.id}`);
  expect(sentence()).toMatch(/^The article has a new text/);
  expect(currentToasts()).toMatchObject([{ message: "This article has a new text.", stays: true }]);
});

it("what waits for a person goes on waiting when it is tried again", async () => {
  const parcel = parcelOf();
  const store = aReaderStore([], []);
  const fetch = serverThat("none");
  await post(store, { ...parcel, view: { ...parcel.view, placement: { state: "orphan" } } } as Parcel);
  await retry(store, `annotation-${parcel.view.id}`);
  expect(fetch).toHaveBeenCalledTimes(1);
  expect([...store.read().unsaved.values()][0]?.sentence).toMatch(/Say whether, and where, it belongs/);
});
