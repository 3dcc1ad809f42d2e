// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest";
import { OfflineNote } from "./offline-note";
import { clearPage, press, show } from "./testing";
import { ToastRegion } from "./toast";

afterEach(async () => {
  vi.restoreAllMocks();
  await clearPage();
});

it.each([
  [false, "Claims", false],
  [true, "A note", false],
  [true, "Claims", true],
])("where the network is gone (%j) a press on the link %j is held: %j", async (isGone, label, isHeld) => {
  vi.spyOn(navigator, "onLine", "get").mockReturnValue(!isGone);
  const followed = vi.fn();
  const links = [
    ["/documents/1/claims", "Claims"],
    ["#note", "A note"],
  ] as const;
  const page = await show(
    <>
      {links.map(([href, words]) => (
        <a
          key={href}
          href={href}
          onClick={(event) => {
            event.preventDefault();
            followed();
          }}
        >
          {words}
        </a>
      ))}
      <OfflineNote />
      <ToastRegion />
    </>,
  );
  await press([...page.querySelectorAll("a")].find(({ textContent }) => textContent === label));
  expect(followed).toHaveBeenCalledTimes(isHeld ? 0 : 1);
  if (isHeld) expect(page.textContent).toContain("That page can be opened once it is back.");
});
