// @vitest-environment jsdom
import { act } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { aClaim } from "@/components/reader/testing";
import { aGate, anApi, staleAnswer } from "@/components/requests/testing";
import { buttonOf, clearPage, fieldOf as field, press, show, type, until } from "@/components/ui/testing";
import type { ClaimView } from "@/lib/claims/view";
import AssessmentForm from "./assessment-form";
import ClaimEdit from "./claim-edit";
import EvidenceForm from "./evidence-form";

// The file before may have left something on the shelf.
beforeEach(() => localStorage.clear());

afterEach(async () => {
  await clearPage();
  localStorage.clear();
  vi.unstubAllGlobals();
});

const userId = "01900000-0000-7000-8000-0000000000aa";
const claim = aClaim(0, 5, { statement: "As it was.", etag: '"1"' });

function edit(of: ClaimView, onDone = () => Promise.resolve()) {
  return <ClaimEdit claim={of} userId={userId} onDone={onDone} onCancel={() => undefined} />;
}

describe("the forms of a claim", () => {
  it("save a draft on the revision it was begun on, and show what became of that before they write over it", async () => {
    const monday = await show(edit(claim));
    await type(field(monday, "Claim"), "Mine.");
    await clearPage();

    const friday = { ...claim, statement: "A colleague's.", etag: '"2"' };
    const asked = anApi(({ method, ifMatch }) => {
      if (method === "GET") return { body: friday };
      return ifMatch === '"2"' ? { body: { ...friday, etag: '"3"' } } : staleAnswer;
    });
    const done = vi.fn(() => Promise.resolve());
    const page = await show(edit(friday, done));
    expect(field(page, "Claim").value).toBe("Mine.");
    await press(buttonOf(page, "Save"));
    expect(asked[0]).toMatchObject({ method: "PATCH", ifMatch: '"1"' });
    expect(page.textContent).toContain("It now says: A colleague's.");
    expect(done).not.toHaveBeenCalled();

    await press(buttonOf(page, "Save"));
    expect(asked.at(-1)).toMatchObject({ ifMatch: '"2"', body: { statement: "Mine." } });
    expect(done).toHaveBeenCalledOnce();
    await until(() => expect(Object.keys(localStorage)).toEqual([]));
  });

  it("keep what is typed while they are sent, and save it as a change of what was sent", async () => {
    const gate = aGate();
    let revision = 1;
    const asked = anApi(async () => {
      await gate.opened;
      revision += 1;
      return { body: { ...claim, etag: `"${revision}"` } };
    });
    const done = vi.fn(() => Promise.resolve());
    const page = await show(edit(claim, done));
    await type(field(page, "Claim"), "Mine.");
    await press(buttonOf(page, "Save"));
    await type(field(page, "Claim"), "Mine, and more.");
    await act(async () => {
      gate.open();
      await vi.waitFor(() => expect(page.querySelector("[role=alert]")).not.toBeNull());
    });
    expect(field(page, "Claim").value).toBe("Mine, and more.");
    expect(done).not.toHaveBeenCalled();

    await press(buttonOf(page, "Save"));
    expect(asked.map(({ ifMatch }) => ifMatch)).toEqual(['"1"', '"2"']);
    expect(asked[1]?.body.statement).toBe("Mine, and more.");
    expect(done).toHaveBeenCalledOnce();
  });

  it("make anew what was taken away while it was being changed", async () => {
    const mine = { reviewer: { id: userId, name: "Ann" }, verdict: "refuted", rationale: "So.", etag: '"1"' };
    const assessed = {
      ...claim,
      assessments: [{ ...mine, reasons: [], history: [] }],
    } as unknown as ClaimView;
    const asked = anApi(({ method, ifMatch }) => {
      if (method === "GET") return { status: 404, body: { kind: "not-found", detail: "There is none." } };
      return ifMatch === null ? { body: { ...mine, etag: '"3"' } } : staleAnswer;
    });
    const done = vi.fn(() => Promise.resolve());
    const page = await show(
      <AssessmentForm claim={assessed} userId={userId} onDone={done} onCancel={() => undefined} />,
    );
    await type(field(page, "Why"), "So, and because.");
    await press(buttonOf(page, "Save my assessment"));
    expect(page.textContent).toContain("taken away meanwhile");
    await press(buttonOf(page, "Save my assessment"));
    expect(asked.at(-1)).toMatchObject({ method: "PUT", ifMatch: null });
    expect(done).toHaveBeenCalledOnce();
  });
});

/** How often a sentence is seen, not counting what screen readers alone hear. */
function shownTimes(page: HTMLElement, sentence: string): number {
  const seen = [...page.querySelectorAll("p:not(.sr-only)")];
  return seen.filter(({ textContent }) => textContent === sentence).length;
}

describe("what is missing in a form of a claim", () => {
  it("is said at its field, which takes the keyboard, until it is there", async () => {
    const asked = anApi(() => ({ status: 500, body: {} }));
    const page = await show(
      <AssessmentForm
        claim={claim}
        userId={userId}
        onDone={() => Promise.resolve()}
        onCancel={() => undefined}
      />,
    );
    const errorOf = (element: Element | null | undefined) =>
      document.getElementById(element?.getAttribute("aria-describedby")?.split(" ")[0] ?? "")?.textContent;
    const verdict = page.querySelector("[role=radiogroup]");
    const answers = page.querySelectorAll<HTMLElement>("[type=radio]");
    await press(buttonOf(page, "Give my assessment"));
    expect(errorOf(verdict)).toBe("Choose a verdict first.");
    expect(page.querySelector("[role=alert]")?.textContent).toMatch(
      /^Choose a verdict first\. Say why: .*\.$/,
    );
    expect(errorOf(field(page, "Why"))).toContain("Say why");
    expect(document.activeElement).toBe(answers[0]);
    expect(shownTimes(page, "Choose a verdict first.")).toBe(1);

    await press(answers[1]);
    expect(errorOf(verdict)).toBeUndefined();
    await press(buttonOf(page, "Give my assessment"));
    expect(errorOf(field(page, "Why"))).toContain("Say why");
    expect(document.activeElement).toBe(field(page, "Why"));
    expect(asked).toEqual([]);
  });

  it("is what a source does to the claim, where no stance was chosen", async () => {
    anApi(() => ({ body: { items: [], next: null } }));
    const page = await show(
      <EvidenceForm
        claim={claim}
        evidence={null}
        userId={userId}
        onDone={() => Promise.resolve()}
        onCancel={() => undefined}
      />,
    );
    await press(buttonOf(page, "Add source"));
    expect(document.activeElement).toBe(field(page, "Address"));
    await type(field(page, "Title"), "A yearbook");
    await press(buttonOf(page, "Add source"));
    expect(document.activeElement).toBe(page.querySelector("[type=radio]"));
    expect(page.querySelector("[role=radiogroup]")?.textContent).toContain("Say what the source does");
  });
});

describe("a source that is added", () => {
  const add = (done = () => Promise.resolve()) => (
    <EvidenceForm claim={claim} evidence={null} userId={userId} onDone={done} onCancel={() => undefined} />
  );
  const fill = async (page: HTMLElement) => {
    await type(field(page, "Title"), "A yearbook");
    await press(page.querySelector<HTMLElement>("[type=radio]"));
  };

  it("is the same at every try as long as it says the same, and another once it does not", async () => {
    const asked = anApi(() => ({ status: 500, body: {} }));
    const page = await show(add());
    await fill(page);
    await press(buttonOf(page, "Add source"));
    await press(buttonOf(page, "Add source"));
    await type(field(page, "Title"), "The yearbook");
    await press(buttonOf(page, "Add source"));
    const [first, second, third] = asked.filter(({ method }) => method === "POST").map(({ body }) => body.id);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it("is one that was used before, whole, where it is picked from those that match what is typed", async () => {
    const item = {
      id: "work",
      type: "report",
      title: "Court yearbook",
      URL: "https://stats.example/2014",
      author: [{ family: "Mei", given: "Chen" }],
      volume: "12",
    };
    const before = { id: "work", etag: '"1"', source: item, citation: "Mei. Court yearbook.", url: item.URL };
    const asked = anApi(({ path }) => ({
      body: path.startsWith("/api/sources") ? { items: [before], next: null } : { id: "piece", etag: '"1"' },
    }));
    const page = await show(add());
    await type(field(page, "Title"), "Yearb");
    await until(() => buttonOf(page, before.citation));
    expect(asked[0]?.path).toBe("/api/sources?limit=5&q=Yearb");
    await press(buttonOf(page, before.citation));
    const filled = ["Address", "Title", "Author"].map((label) => field(page, label).value);
    expect(filled).toEqual([item.URL, item.title, "Mei, Chen"]);
    expect(page.textContent).not.toContain("Used before:");

    await press(page.querySelector<HTMLElement>("[type=radio]"));
    await press(buttonOf(page, "Add source"));
    const { id: _, ...work } = item;
    expect(asked.at(-1)?.body.source).toMatchObject(work);
  });

  it("is changed, and not added twice, by what was typed while it was sent", async () => {
    const gate = aGate();
    const asked = anApi(async ({ method, path }) => {
      // Asked for sources used before, once one has typed for long enough.
      if (path.startsWith("/api/sources")) return { body: { items: [], next: null } };
      if (method === "POST") await gate.opened;
      return { body: { id: "piece", etag: '"1"' } };
    });
    const page = await show(add());
    await fill(page);
    await press(buttonOf(page, "Add source"));
    await type(field(page, "Note"), "From the library.");
    await act(async () => {
      gate.open();
      await vi.waitFor(() => buttonOf(page, "Save"));
    });
    await press(buttonOf(page, "Save"));
    expect(asked.at(-1)).toMatchObject({ method: "PATCH", path: "/api/evidence/piece", ifMatch: '"1"' });
    expect(asked.at(-1)?.body.note).toBe("From the library.");
  });
});
