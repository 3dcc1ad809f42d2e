// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest";
import { buttonOf, clearPage, find, press, show } from "@/components/ui/testing";
import { MarginFault } from "./margin-fault";

afterEach(clearPage);

it("a fault in the margin leaves the article, and the margin is there again at another try", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  let isFaulty = true;
  function Faulty() {
    if (isFaulty) throw new Error("A bug.");
    return <aside>Cards</aside>;
  }
  const page = await show(
    <>
      <article>Words</article>
      <MarginFault>
        <Faulty />
      </MarginFault>
    </>,
  );
  expect(find(page, "article").textContent).toBe("Words");
  expect(page.textContent).toContain("The notes and claims could not be shown");
  isFaulty = false;
  await press(buttonOf(page, "Try again"));
  expect(find(page, "aside").textContent).toBe("Cards");
});
