// @vitest-environment jsdom
import { act, Suspense, useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { lazily, orCancel } from "./lazily";
import { buttonOf, clearPage, find, press, show, until } from "./testing";

afterEach(async () => {
  vi.restoreAllMocks();
  await clearPage();
});

/** A network that is there or not, and a piece of the page beyond it. */
function aPieceAway() {
  let isOffline = true;
  vi.spyOn(navigator, "onLine", "get").mockImplementation(() => !isOffline);
  const fetchPiece = vi.fn(() =>
    isOffline
      ? Promise.reject(new Error("Failed to load chunk"))
      : Promise.resolve({ default: ({ word }: { word: string }) => <output>{word}</output> }),
  );
  const connect = (tells = true) =>
    act(async () => {
      isOffline = false;
      if (tells) window.dispatchEvent(new Event("online"));
      await Promise.resolve();
    });
  return { fetchPiece, connect };
}

it("a piece that cannot be fetched leaves the page and what was typed, and opens by itself with the connection", async () => {
  const { fetchPiece, connect } = aPieceAway();
  const Piece = lazily(fetchPiece);
  const page = await show(
    <>
      <input defaultValue="typed" />
      <Suspense>
        <Piece word="here" />
      </Suspense>
    </>,
  );
  await until(() => expect(page.textContent).toContain("No connection. This opens as soon as it is back."));
  expect(find(page, "input").value).toBe("typed");
  await connect();
  await until(() => expect(find(page, "output").textContent).toBe("here"));
  expect(page.querySelector("[role=alert]")).toBeNull();
});

it("a piece that does not come at once with the connection is tried again until it does", async () => {
  const { fetchPiece, connect } = aPieceAway();
  const Piece = lazily(fetchPiece);
  const page = await show(
    <Suspense>
      <Piece word="here" />
    </Suspense>,
  );
  await until(() => buttonOf(page, "Try again"));
  for (let failed = 0; failed < 2; failed++)
    fetchPiece.mockRejectedValueOnce(new Error("Nothing comes through"));
  await connect();
  await until(() => expect(page.textContent).toContain("This could not be fetched."));
  await until(() => expect(find(page, "output").textContent).toBe("here"));
});

it("a piece that came at another try is there at once wherever it is shown next", async () => {
  const { fetchPiece, connect } = aPieceAway();
  const Piece = lazily(fetchPiece);
  function Twice() {
    const [isSecond, setSecond] = useState(false);
    return (
      <Suspense>
        <Piece key={String(isSecond)} word={isSecond ? "second" : "first"} />
        <button type="button" onClick={() => setSecond(true)}>
          Next
        </button>
      </Suspense>
    );
  }
  const page = await show(<Twice />);
  await until(() => buttonOf(page, "Try again"));
  await connect(false);
  await press(buttonOf(page, "Try again"));
  await until(() => expect(find(page, "output").textContent).toBe("first"));
  const asked = fetchPiece.mock.calls.length;
  await press(buttonOf(page, "Next"));
  expect([find(page, "output").textContent, fetchPiece.mock.calls.length]).toEqual(["second", asked]);
});

describe("the keyboard that stood at the line of a missing piece", () => {
  /** Shows a missing piece in a frame, takes the keyboard to what `at` finds, and lets the piece come. */
  async function comeBackAt(at: (page: HTMLElement) => HTMLElement): Promise<HTMLElement> {
    const { fetchPiece, connect } = aPieceAway();
    const Piece = lazily<{ word: string; onCancel: () => void }>(fetchPiece, orCancel);
    const page = await show(
      <>
        <input />
        <section>
          <Suspense>
            <Piece word="here" onCancel={() => undefined} />
          </Suspense>
        </section>
      </>,
    );
    await until(() => buttonOf(page, "Try again"));
    at(page).focus();
    await connect();
    await until(() => expect(find(page, "output").textContent).toBe("here"));
    return page;
  }

  it.each(["Try again", "Cancel"])(
    "at its %s goes to where the piece stands, once it has come",
    async (button) => {
      const page = await comeBackAt((before) => buttonOf(before, button));
      expect(document.activeElement).toBe(find(page, "section"));
    },
  );

  it("stays where it is, if that is elsewhere", async () => {
    const page = await comeBackAt((before) => find(before, "input"));
    expect(document.activeElement).toBe(find(page, "input"));
  });
});

it("a form that cannot be fetched can still be left, and a fetch ahead that fails troubles nobody", async () => {
  const { fetchPiece } = aPieceAway();
  const onCancel = vi.fn();
  const Form = lazily<{ word: string; onCancel: () => void }>(fetchPiece, orCancel);
  Form.fetchAhead();
  const page = await show(
    <Suspense>
      <Form word="" onCancel={onCancel} />
    </Suspense>,
  );
  await until(() => buttonOf(page, "Try again"));
  await press(buttonOf(page, "Cancel"));
  expect(onCancel).toHaveBeenCalledOnce();
});
