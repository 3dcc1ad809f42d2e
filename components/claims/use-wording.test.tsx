// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { aClaim } from "@/components/reader/testing";
import { anApi } from "@/components/requests/testing";
import { buttonOf, clearPage, fieldOf, press, show, type, until } from "@/components/ui/testing";
import type { ClaimView } from "@/lib/claims/view";
import { draftPrefix } from "@/lib/drafts/draft";
import AssessmentForm from "./assessment-form";
import DecisionForm from "./decision-form";

// The file before may have left something on the shelf.
beforeEach(() => localStorage.clear());

afterEach(async () => {
  await clearPage();
  localStorage.clear();
  vi.unstubAllGlobals();
});

const userId = "01900000-0000-7000-8000-0000000000aa";
const claim = aClaim(0, 5, { statement: "As it was.", etag: '"1"' });

describe("a verdict that was begun on words since replaced", () => {
  const begun = { ...claim, history: [wording("2026-11-01T09:00:00.000Z")] };
  const restated = {
    ...claim,
    statement: "NOT: as it was.",
    history: [wording("2026-11-20T09:00:00.000Z"), ...begun.history],
  };

  function wording(replacedAt: string): ClaimView["history"][number] {
    return {
      ...{ statement: "As it was.", type: null, speaker: null, quotes: [], replacedAt },
      replacedBy: claim.creator,
    };
  }

  /** An API on which the claim has been restated. */
  function restatedApi() {
    return anApi(({ method, body }) => {
      if (method === "GET") return { body: restated };
      if (body.restatedAt === restated.history[0]?.replacedAt) return { body: { etag: '"1"' } };
      return { status: 409, body: { kind: "conflict", detail: "It was restated." } };
    });
  }

  const forms = [
    { kind: "an assessment", Form: AssessmentForm, label: "Why", button: "Give my assessment" },
    { kind: "a decision", Form: DecisionForm, label: "Summary", button: "Decide" },
  ];

  it.each(forms)("is saved as $kind only after the new words were shown", async ({ Form, label, button }) => {
    const props = { userId, onDone: vi.fn(() => Promise.resolve()), onCancel: () => undefined };
    const monday = await show(<Form {...props} claim={begun} />);
    await type(fieldOf(monday, label), "The yearbook says so.");
    await press(monday.querySelector<HTMLElement>("[type=radio]"));
    await clearPage();

    const asked = restatedApi();
    const friday = await show(<Form {...props} claim={restated} />);
    await press(buttonOf(friday, button));
    expect(asked[0]?.body.restatedAt).toBe(begun.history[0]?.replacedAt);
    expect(friday.textContent).toContain("The claim now says: “NOT: as it was.”");
    expect(friday.querySelector("[role=alert]")?.textContent).toContain("restated since you began");
    expect(fieldOf(friday, label).value).toBe("The yearbook says so.");
    expect(props.onDone).not.toHaveBeenCalled();

    await press(buttonOf(friday, button));
    expect(asked.at(-1)?.body.restatedAt).toBe(restated.history[0]?.replacedAt);
    expect(props.onDone).toHaveBeenCalledOnce();
    await until(() => expect(Object.keys(localStorage)).toEqual([]));
  });

  it.each(forms)(
    "and kept by a release that did not note the words opens whole as $kind, and is saved after the new ones were shown",
    async ({ Form, label, button }) => {
      const written = { verdict: "refuted", rationale: "An hour's work.", summary: "An hour's work." };
      for (const field of ["assessment", "decision"]) {
        const slot = `${draftPrefix({ userId, subject: `claim:${claim.id}`, field })}old`;
        localStorage.setItem(slot, JSON.stringify({ savedAt: Date.now(), value: written }));
      }
      const asked = restatedApi();
      const props = { userId, onDone: vi.fn(() => Promise.resolve()), onCancel: () => undefined };
      const page = await show(<Form {...props} claim={restated} />);
      expect(fieldOf(page, label).value).toBe("An hour's work.");
      await press(buttonOf(page, button));
      expect(asked[0]?.body.restatedAt).toBeNull();
      expect(page.textContent).toContain("The claim now says: “NOT: as it was.”");
      await press(buttonOf(page, button));
      expect(props.onDone).toHaveBeenCalledOnce();
    },
  );

  it("is told of any other conflict in the words of the server", async () => {
    anApi(({ method }) =>
      method === "GET"
        ? { body: claim }
        : { status: 409, body: { kind: "conflict", detail: "The document was moved." } },
    );
    const page = await show(
      <AssessmentForm
        claim={claim}
        userId={userId}
        onDone={() => Promise.resolve()}
        onCancel={() => undefined}
      />,
    );
    await type(fieldOf(page, "Why"), "So.");
    await press(page.querySelector<HTMLElement>("[type=radio]"));
    await press(buttonOf(page, "Give my assessment"));
    expect(page.querySelector("[role=alert]")?.textContent).toContain("The document was moved.");
  });
});
