// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest";
import { aClaim } from "@/components/reader/testing";
import { anApi } from "@/components/requests/testing";
import { clearPage, show, until } from "@/components/ui/testing";
import { ClaimSummary } from "./claim-summary";
import { ClaimWork } from "./claim-work";

// jsdom lays nothing out.
Element.prototype.scrollIntoView = () => undefined;

afterEach(async () => {
  await clearPage();
  localStorage.clear();
  vi.unstubAllGlobals();
});

const claim = aClaim(0, 5);
const nothing = () => undefined;

it.each([{ form: "source", evidence: null }, { form: "decision" }] as const)(
  "the form of a $form shows the words that it is about at its head",
  async (work) => {
    anApi(() => ({ body: { items: [], next: null } }));
    const page = await show(
      <ClaimWork
        work={work}
        claim={claim}
        userId="ann"
        onDone={() => Promise.resolve()}
        onCancel={nothing}
      />,
    );
    await until(() => expect(page.querySelector("form")).not.toBeNull());
    const [words, form] = page.querySelectorAll("blockquote, form");
    expect([words?.textContent, form?.localName]).toEqual(["words", "form"]);
  },
);

it("an open claim says who made it, and who said it", async () => {
  const entry = { href: "#", onClick: nothing };
  const shown = (isOpen: boolean, speaker: string | null = null) =>
    show(<ClaimSummary claim={{ ...claim, speaker }} isOpen={isOpen} entry={entry} />);
  expect(factsOf(await shown(true, "A court"))).toEqual([
    "Undecided",
    "Said by A court",
    expect.stringMatching(/^Made by Amara Kone, \S/),
  ]);
  await clearPage();
  expect((await shown(false)).textContent).not.toContain("Made by");
});

it("no fact of a claim's head carries the dot to the next, which would dangle where a line ends between them", async () => {
  const entry = { href: "#", onClick: nothing };
  const assignee = { id: "ben", name: "Ben Nakamura" };
  const decided = {
    ...claim,
    verdict: "supported",
    progress: "published",
    type: "numerical",
    assignee,
  } as const;
  for (const isOpen of [true, false]) {
    const page = await show(<ClaimSummary claim={decided} {...{ isOpen, entry }} wordsTag="changed" />);
    expect(page.textContent).not.toContain("·");
  }
  const all = ["Supported", "numerical", "published", "with Ben Nakamura", "changed"];
  expect(factsOf(document.body)).toEqual(expect.arrayContaining(all));
});

/** The facts in a claim's head, each by itself. */
function factsOf(page: HTMLElement): string[] {
  return [...page.querySelectorAll("p > span")].map(({ textContent }) => textContent);
}
