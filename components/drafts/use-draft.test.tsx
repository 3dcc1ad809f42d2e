// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import { TextField } from "@/components/ui/field";
import { clearPage, find, showFromServer, showUnawaited, typeInto } from "@/components/ui/testing";
import { useDraft } from "./use-draft";

afterEach(async () => {
  await clearPage();
  localStorage.clear();
});

const key = { userId: "ann", subject: "claim:1", field: "statement" };

function Statement() {
  const draft = useDraft<string>(key, {
    initial: "",
    accepts: (value) => typeof value === "string",
    isBlank: (value) => value === "",
  });
  return (
    <>
      <TextField label="Claim" value={draft.value} onChange={(event) => draft.change(event.target.value)} />
      <output>{JSON.stringify([draft.value, draft.other?.value ?? null])}</output>
    </>
  );
}

const shown = (page: HTMLElement) => JSON.parse(find(page, "output").textContent) as unknown;

describe("a field with a draft", () => {
  it("keeps what was typed before the page was alive, and offers what was kept before that", async () => {
    const earlier = { savedAt: Date.now(), value: "earlier" };
    localStorage.setItem("lectern:draft:ann:claim%3A1:statement:old", JSON.stringify(earlier));
    const page = await showFromServer(<Statement />, (early) => {
      find(early, "input").value = "typed early";
    });
    expect(shown(page)).toEqual(["typed early", "earlier"]);
  });

  it("takes every keystroke of who types ahead of the page, before the effects of its drawing have run", async () => {
    const { page, drawn, settled } = showUnawaited(<Statement />);
    await drawn;
    for (const letter of "abc") typeInto(find(page, "input"), find(page, "input").value + letter);
    expect(find(page, "input").value).toBe("abc");
    await settled();
    expect(shown(page)).toEqual(["abc", null]);
  });
});
