// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest";
import { aClaim } from "@/components/reader/testing";
import { anApi } from "@/components/requests/testing";
import { buttonOf, clearPage, fieldOf, press, show, type } from "@/components/ui/testing";
import EvidenceForm from "./evidence-form";

afterEach(async () => {
  await clearPage();
  localStorage.clear();
  vi.unstubAllGlobals();
});

it("an address that leads nowhere on the web is told of at its field, and nothing is sent", async () => {
  Object.assign(Element.prototype, { scrollIntoView: () => undefined });
  const asked = anApi(() => ({ body: { items: [], next: null } }));
  const form = { evidence: null, userId: "ann", onDone: () => Promise.resolve(), onCancel: () => undefined };
  const page = await show(<EvidenceForm claim={aClaim(0, 5)} {...form} />);
  const address = fieldOf(page, "Address");
  for (const wrong of ["javascript:alert(1)", "example.org/report", "https://me:secret@example.org/"]) {
    await type(address, wrong);
    await press(buttonOf(page, "Add source"));
    expect(address.getAttribute("aria-invalid")).toBe("true");
    expect(page.textContent).toContain("Give the whole web address");
  }
  expect(asked.filter(({ method }) => method !== "GET")).toEqual([]);
});
