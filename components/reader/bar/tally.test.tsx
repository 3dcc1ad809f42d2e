// @vitest-environment jsdom
import { afterEach, expect, it } from "vitest";
import { clearPage, press, show } from "@/components/ui/testing";
import { ReaderContext } from "../reader-context";
import type { ReaderStore } from "../store";
import { Tally } from "./tally";
import { aClaim, anAnnotation, aReaderStore } from "../testing";

afterEach(clearPage);

const refuted = aClaim(0, 5, { verdict: "refuted" });
const supported = aClaim(6, 9, { verdict: "supported" });
const undecided = [aClaim(10, 12), aClaim(13, 15)];
const note = anAnnotation(16, 18);

const open = (store: ReaderStore) =>
  show(
    <ReaderContext value={store}>
      <Tally />
    </ReaderContext>,
  );

/** A verdict's button, which says its name and how many claims have it. */
const buttonFor = (page: HTMLElement, words: string) =>
  [...page.querySelectorAll("button")].find(({ textContent }) => textContent === words);
const shownIn = (store: ReaderStore) =>
  store.read().shown.map((mark) => (mark.kind === "claim" ? mark.claim.id : mark.annotation.id));

it("the tally counts the claims of each verdict, and pressed narrows the margin to those it is pressed for", async () => {
  const store = aReaderStore([note], [refuted, supported, ...undecided]);
  const page = await open(store);
  const words = [...page.querySelectorAll("button")].map(({ textContent }) => textContent);
  expect(words).toEqual(["Supported1", "Refuted1", "Undecided2"]);
  const tips = [...page.querySelectorAll("button")].map(({ title }) => title);
  expect(tips).toEqual(["1 Supported", "1 Refuted", "2 Undecided"]);

  await press(buttonFor(page, "Refuted1"));
  expect(shownIn(store)).toEqual([refuted.id]);
  expect(buttonFor(page, "Refuted1")?.ariaPressed).toBe("true");
  expect(buttonFor(page, "Supported1")?.ariaPressed).toBe("false");
  await press(buttonFor(page, "Undecided2"));
  expect(shownIn(store)).toEqual([refuted.id, ...undecided.map(({ id }) => id)]);

  await press(buttonFor(page, "Refuted1"));
  await press(buttonFor(page, "Undecided2"));
  expect(shownIn(store)).toHaveLength(5);
});

it("where there is no claim, there is no tally", async () => {
  expect((await open(aReaderStore([note], []))).querySelector("fieldset")).toBeNull();
});
