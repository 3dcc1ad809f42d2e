// @vitest-environment jsdom
import { act, useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { aClaim } from "@/components/reader/testing";
import { aGate, type Answer, anApi } from "@/components/requests/testing";
import { clearPage, find, show, until } from "@/components/ui/testing";
import { ToastRegion } from "@/components/ui/toast";
import type { ClaimView } from "@/lib/claims/view";
import { ProgressChoice } from "./progress-choice";

afterEach(async () => {
  await clearPage();
  vi.unstubAllGlobals();
});

const decision = { verdict: "refuted", summary: "One year had 825." } as unknown as ClaimView["decision"];
const worker = { ...aClaim(0, 1).can, decide: false };

/** The choice beside a claim that takes what becomes of it, as the reader does. */
function Chosen({ first }: { first: ClaimView }) {
  const [claim, setClaim] = useState(first);
  return (
    <>
      <output>{claim.etag}</output>
      <ProgressChoice
        claim={claim}
        onClaim={setClaim}
        onChange={(change) => setClaim((before) => ({ ...before, ...change }))}
      />
      <ToastRegion />
    </>
  );
}

const open = (more: Partial<ClaimView>) => show(<Chosen first={aClaim(0, 1, { id: "claim", ...more })} />);
const stages = (page: HTMLElement) => [...page.querySelectorAll("option")].map(({ value }) => value);
const choiceIn = (page: HTMLElement) => find(page, "select");

async function choose(page: HTMLElement, stage: ClaimView["progress"]): Promise<void> {
  await act(async () => {
    choiceIn(page).value = stage;
    choiceIn(page).dispatchEvent(new Event("change", { bubbles: true }));
    await Promise.resolve();
  });
}

describe("how far the work on a claim is", () => {
  it("is moved up to the review by anybody at work on it", async () => {
    expect(stages(await open({ can: worker }))).toEqual(["open", "in_progress", "in_review"]);
    expect(stages(await open({ can: worker, decision, progress: "in_review" }))).not.toContain("decided");
  });

  it("is left to those who decide once it is decided", async () => {
    expect((await open({ can: worker, decision, progress: "published" })).querySelector("select")).toBeNull();
  });

  it("comes to published by those who decide, and not before there is a decision", async () => {
    expect(stages(await open({}))).toEqual(["open", "in_progress", "in_review"]);
    const page = await open({ decision, progress: "decided" });
    expect(stages(page)).toEqual(["open", "in_progress", "in_review", "decided", "published"]);

    const gate = aGate();
    const published = aClaim(0, 1, { id: "claim", decision, progress: "published", etag: '"2"' });
    const asked = anApi(async () => {
      await gate.opened;
      return { body: published };
    });
    await choose(page, "published");
    expect(choiceIn(page).value, "before the answer").toBe("published");
    gate.open();
    await until(() => expect(find(page, "output").textContent).toBe(published.etag));
    expect(choiceIn(page).value).toBe("published");
    expect(asked).toHaveLength(1);
    const body = { progress: "published" };
    expect(asked[0]).toMatchObject({ method: "PATCH", path: "/api/claims/claim", ifMatch: '"1"', body });
  });

  it("is back where it was when it may not be moved, and says why", async () => {
    const refusal: Answer = { status: 409, body: { kind: "conflict", detail: "Nobody has decided it yet." } };
    anApi(() => refusal);
    const page = await open({ decision, progress: "decided" });
    await choose(page, "published");
    await until(() => expect(page.textContent).toContain("Not moved. Nobody has decided"));
    expect(choiceIn(page).value).toBe("decided");
  });
});
