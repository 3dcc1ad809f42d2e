// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest";
import { clearPage, press, show, until } from "@/components/ui/testing";
import { ReaderContext } from "../reader-context";
import { anAnnotation, aReaderStore } from "../testing";
import { LostButton } from "./lost-button";

afterEach(async () => {
  vi.restoreAllMocks();
  await clearPage();
});

const open = (lost: number) => {
  const orphans = Array.from({ length: lost }, () => anAnnotation(0, 5, { placement: { state: "orphan" } }));
  return show(
    <ReaderContext value={aReaderStore([anAnnotation(6, 9), ...orphans], [])}>
      <LostButton className="" />
    </ReaderContext>,
  );
};

it.each([
  [0, ""],
  [1, "1 lost its place"],
  [3, "3 lost their place"],
])("with %i that have lost their place the bar says %j", async (lost, words) => {
  expect((await open(lost)).textContent).toBe(words);
});

it("pressed, it leads to the tray, which comes once the top is in sight", async () => {
  const scrolled = vi.spyOn(window, "scrollTo").mockReturnValue();
  const page = await open(1);
  await press(page.querySelector("button"));
  expect(scrolled).toHaveBeenCalledWith({ top: 0, behavior: "instant" });
  const margin = page.appendChild(document.createElement("aside"));
  margin.className = "margin";
  margin.innerHTML =
    '<section aria-label="Lost their place"><details><summary>One note</summary></details></section>';
  await until(() => expect(document.activeElement?.textContent).toBe("One note"));
});
