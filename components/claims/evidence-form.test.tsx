// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest";
import { aClaim } from "@/components/reader/testing";
import { anApi, type Asked } from "@/components/requests/testing";
import { buttonOf, clearPage, fieldOf, press, show, type } from "@/components/ui/testing";
import { draftPrefix } from "@/lib/drafts/draft";
import { today } from "./accessed";
import { valuesOfEvidence } from "./evidence-fields";
import EvidenceForm from "./evidence-form";
import { noSource } from "./source-values";

afterEach(async () => {
  await clearPage();
  localStorage.clear();
  vi.unstubAllGlobals();
});

const form = { userId: "ann", onDone: () => Promise.resolve(), onCancel: () => undefined };
const piece = { id: "piece", etag: '"1"', items: [], next: null };

async function send(page: HTMLElement) {
  if (!page.querySelector("[type=radio]:checked"))
    await press(page.querySelector<HTMLElement>("[type=radio]"));
  await press(buttonOf(page, "Add source"));
}

function sentSource(asked: Asked[]): unknown {
  return asked.find(({ method }) => method === "POST")?.body.source;
}

it("all that is missing is told at once, each at its field", async () => {
  const page = await show(<EvidenceForm claim={aClaim(0, 5)} evidence={null} {...form} />);
  await type(fieldOf(page, "Accessed"), "last spring");
  await press(buttonOf(page, "Add source"));
  expect([...page.querySelectorAll("[aria-invalid=true]")].map((each) => each.getAttribute("role"))).toEqual([
    null,
    null,
    "radiogroup",
  ]);
  const alert = page.querySelector("[role=alert]")?.textContent;
  for (const words of ["address or its title", "Give the date", "what the source does"])
    expect(alert).toContain(words);
  await type(fieldOf(page, "Title"), "A yearbook");
  await type(fieldOf(page, "Accessed"), "2014-05");
  expect(page.querySelectorAll("[aria-invalid=true]")).toHaveLength(1);
});

it("neither address nor title is called optional or asked for alone, and it is said that one will do", async () => {
  const page = await show(<EvidenceForm claim={aClaim(0, 5)} evidence={null} {...form} />);
  for (const typed of ["", "https://example.org/"]) {
    await type(fieldOf(page, "Address"), typed);
    const both = ["Address", "Title"].map((label) => fieldOf(page, label));
    expect(both.map((field) => field.required)).toEqual([false, false]);
    expect(both.map((field) => field.labels?.[0]?.textContent)).toEqual(["Address", "Title"]);
  }
  expect(page.textContent.match(/one of the two is enough/g)).toHaveLength(1);
});

it("a page is read today unless its field says otherwise", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(2026, 10, 23, 12) });
  const asked = anApi(() => ({ body: piece }));
  const page = await show(<EvidenceForm claim={aClaim(0, 5)} evidence={null} {...form} />);
  await type(fieldOf(page, "Address"), "https://example.org/a");
  expect(fieldOf(page, "Accessed").value).toBe("2026-11-23");
  await type(fieldOf(page, "Accessed"), "2026-10");
  await send(page);
  expect(sentSource(asked)).toMatchObject({ accessed: { "date-parts": [[2026, 10]] } });
  vi.useRealTimers();
});

it("a page whose date of access was emptied is sent without one", async () => {
  const asked = anApi(() => ({ body: piece }));
  const page = await show(<EvidenceForm claim={aClaim(0, 5)} evidence={null} {...form} />);
  await type(fieldOf(page, "Address"), "https://example.org/a");
  await type(fieldOf(page, "Accessed"), "");
  await send(page);
  expect(sentSource(asked)).toEqual({ type: "webpage", URL: "https://example.org/a" });
});

it("a draft that an earlier release kept, which did not ask for a date of access, opens whole", async () => {
  const source = { ...noSource, address: "https://example.org/a", title: "A page" };
  const { accessed: _, ...rest } = valuesOfEvidence(null);
  const value = { ...rest, source, stance: "refutes", quote: "So it says." };
  const claim = aClaim(0, 5);
  const name = `${draftPrefix({ userId: "ann", subject: `claim:${claim.id}`, field: "evidence" })}old`;
  localStorage.setItem(name, JSON.stringify({ savedAt: Date.now(), value }));
  const asked = anApi(() => ({ body: piece }));
  const page = await show(<EvidenceForm claim={claim} evidence={null} {...form} />);
  expect(fieldOf(page, "Title").value).toBe("A page");
  expect(fieldOf(page, "Accessed").value).toBe(today());
  await send(page);
  expect(sentSource(asked)).toMatchObject({ title: "A page", accessed: {} });
});

it("an address that leads nowhere on the web is told of at its field, and nothing is sent", async () => {
  Object.assign(Element.prototype, { scrollIntoView: () => undefined });
  const asked = anApi(() => ({ body: { items: [], next: null } }));
  const page = await show(<EvidenceForm claim={aClaim(0, 5)} evidence={null} {...form} />);
  const address = fieldOf(page, "Address");
  for (const wrong of ["javascript:alert(1)", "example.org/report", "https://me:secret@example.org/"]) {
    await type(address, wrong);
    await press(buttonOf(page, "Add source"));
    expect(address.getAttribute("aria-invalid")).toBe("true");
    expect(page.textContent).toContain("Give the whole web address");
  }
  expect(asked.filter(({ method }) => method !== "GET")).toEqual([]);
});
