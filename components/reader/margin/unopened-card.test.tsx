// @vitest-environment jsdom
import { act } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { clearPage, show, until } from "@/components/ui/testing";
import { MarginCard } from "./margin-card";
import { markOfAnnotation } from "../mark";
import { ReaderContext } from "../reader-context";
import { anAnnotation, aReaderStore } from "../testing";
import { setUnsaved } from "../views";

// Without a network, what an open card shows cannot be fetched.
vi.mock("./open-card", () => {
  throw new TypeError("Failed to fetch");
});

afterEach(async () => {
  vi.restoreAllMocks();
  await clearPage();
});

it("a note that could not be saved shows its words, and one way to try again, where the rest of its card cannot be fetched", async () => {
  vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  const note = anAnnotation(0, 5, { bodyText: "Which courts?" });
  const store = aReaderStore([note], []);
  const { key } = markOfAnnotation(note);
  store.change({ focus: key });
  setUnsaved(store, key, { sentence: "There is no connection." });
  const page = await show(
    <ReaderContext value={store}>
      <MarginCard mark={markOfAnnotation(note)} />
    </ReaderContext>,
  );
  const ways = () =>
    [...page.querySelectorAll("button")].filter(
      (button) => button.textContent === "Try again" && !button.closest("[hidden]"),
    );
  await until(() => expect(page.textContent).toContain("This opens as soon as it is back."));
  expect(page.textContent).toContain("Which courts?");
  expect(ways()).toHaveLength(1);

  act(() => setUnsaved(store, key, null));
  expect(ways()).toHaveLength(1);
  expect(page.textContent).not.toContain("Not saved.");
});
