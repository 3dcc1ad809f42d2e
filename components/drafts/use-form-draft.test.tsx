// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import { clearPage, find, show } from "@/components/ui/testing";
import { draftPrefix } from "@/lib/drafts/draft";
import { useFormDraft } from "./use-form-draft";

afterEach(async () => {
  await clearPage();
  localStorage.clear();
});

const key = { userId: "ann", subject: "claim:1", field: "assessment" };
const initial = { why: "", tags: [] as string[], on: "today" as string | null };

function Form() {
  const draft = useFormDraft(key, { initial, unsaid: { on: null } });
  return <output>{JSON.stringify(draft.value)}</output>;
}

/** Shows the form over what an earlier release kept of it. */
async function shownOver(value: unknown): Promise<unknown> {
  localStorage.setItem(`${draftPrefix(key)}old`, JSON.stringify({ savedAt: Date.now(), value }));
  return JSON.parse(find(await show(<Form />), "output").textContent);
}

describe("a form's draft of an earlier release", () => {
  it("opens with the fields that it has, and what it did not say is as the form takes it", async () => {
    expect(await shownOver({ why: "An hour's work." })).toEqual({
      ...initial,
      why: "An hour's work.",
      on: null,
    });
  });

  it("leaves out a field that the form has no more", async () => {
    const kept = { why: "So.", tags: ["a"], on: "monday" };
    expect(await shownOver({ ...kept, mood: "glad" })).toEqual(kept);
  });

  it.each([
    ["another kind of value in a field", { why: 7 }],
    ["a null where there may be none", { why: "So.", tags: null }],
    ["no fields", "So."],
  ])("is none of this form's with %s", async (_, value) => {
    expect(await shownOver(value)).toEqual(initial);
  });
});
