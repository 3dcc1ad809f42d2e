// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest";
import { clearPage, find, press, show } from "@/components/ui/testing";
import type { AnnotationView } from "@/lib/annotations/view";
import { ReaderContext } from "../reader-context";
import { anAnnotation, aReaderStore } from "../testing";
import { ConfirmButton } from "./confirm-button";

afterEach(async () => {
  vi.restoreAllMocks();
  await clearPage();
});

const changed = (start: number, more: Partial<AnnotationView> = {}) =>
  anAnnotation(start, start + 4, {
    placement: { state: "changed", start, end: start + 4, similarity: 0.8 },
    can: { edit: false, delete: false, place: true },
    ...more,
  } as Partial<AnnotationView>);

async function open(annotations: AnnotationView[]) {
  const store = aReaderStore(annotations, []);
  const page = await show(
    <ReaderContext value={store}>
      <ConfirmButton className="" />
    </ReaderContext>,
  );
  return { store, page };
}

it("it leads from one changed passage that nobody confirmed to the next, and to the first again", async () => {
  const [first, second] = [changed(6), changed(20)];
  const { store, page } = await open([anAnnotation(0, 5), first, second]);
  expect(page.textContent).toBe("2 to confirm");
  const met = [];
  for (let time = 0; time < 3; time += 1) {
    await press(find(page, "button"));
    met.push(store.read().focus);
  }
  expect(met).toEqual([first, second, first].map(({ id }) => `annotation-${id}`));
});

it.each([
  ["a person confirmed it", changed(6, { placedBy: { id: "a", name: "Ada" } } as Partial<AnnotationView>)],
  [
    "it is not for who reads to say",
    changed(6, { can: { edit: false, delete: false, place: false } } as Partial<AnnotationView>),
  ],
  ["the words are the same", anAnnotation(6, 9)],
])("there is none where %s", async (_why, annotation) => {
  expect((await open([annotation])).page.textContent).toBe("");
});
