// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { aClaim } from "@/components/reader/testing";
import { anApi } from "@/components/requests/testing";
import { buttonOf, clearPage, fieldOf, find, press, show, type, until } from "@/components/ui/testing";
import type { EvidenceView } from "@/lib/claims/view";
import OpenClaim from "./open-claim";

// jsdom lays nothing out, and scrolls nowhere.
beforeEach(() => {
  Object.assign(Element.prototype, { scrollIntoView: () => undefined });
});

afterEach(async () => {
  await clearPage();
  localStorage.clear();
  vi.unstubAllGlobals();
});

const viewer = { id: "01900000-0000-7000-8000-0000000000aa", name: "Ann" };

function aPiece(id: string, title: string): EvidenceView {
  const at = "2026-11-20T10:00:00.000Z";
  const judged = { locator: null, note: null, tier: null, relation: null, accessedAt: null, history: [] };
  return {
    ...{ id, etag: `"${id}"`, claimId: "claim", stance: "refutes", quote: null, citation: title, url: null },
    ...{ source: { id, type: "report", title }, ...judged, addedBy: viewer },
    ...{ can: { edit: true, delete: true }, createdAt: at, updatedAt: at },
  };
}

async function showClaim() {
  const evidence = [aPiece("yearbook", "A yearbook"), aPiece("gazette", "A gazette")];
  const page = await show(
    <OpenClaim
      claim={aClaim(0, 5, { evidence })}
      viewer={viewer}
      onClaim={() => undefined}
      onChange={() => undefined}
      onDelete={() => undefined}
      more={null}
      onLong={() => undefined}
    />,
  );
  const edit = async (at: number) => await press(editsOf(page)[at]);
  return { page, edit };
}

const editsOf = (page: HTMLElement) =>
  [...page.querySelectorAll("button")].filter(({ textContent }) => textContent === "Edit this evidence");

const hasTitle = (page: HTMLElement, title: string) => () =>
  expect([...page.querySelectorAll("input")].map(({ value }) => value)).toContain(title);

it("a source that is edited after another, whose form is still open, is saved in its own place", async () => {
  const asked = anApi(() => ({ body: { id: "gazette", etag: '"new"', items: [], next: null } }));
  const { page, edit } = await showClaim();
  await edit(0);
  await until(hasTitle(page, "A yearbook"));
  await edit(1);
  await until(hasTitle(page, "A gazette"));
  await press(buttonOf(page, "Save"));
  expect(asked.filter(({ method }) => method === "PATCH")).toMatchObject([
    { path: "/api/evidence/gazette", ifMatch: '"gazette"', body: { source: { title: "A gazette" } } },
  ]);
});

it("a source that is edited while a new one is being added is changed, and not added once more", async () => {
  const asked = anApi(() => ({ body: { id: "gazette", etag: '"new"', items: [], next: null } }));
  const { page, edit } = await showClaim();
  await press(buttonOf(page, "Add source"));
  await until(hasTitle(page, ""));
  await edit(1);
  await until(hasTitle(page, "A gazette"));
  await press(buttonOf(page, "Save"));
  const changes = asked.filter(({ method }) => method !== "GET");
  expect(changes.map(({ method, path }) => `${method} ${path}`)).toEqual(["PATCH /api/evidence/gazette"]);
});

it("a source whose change was begun and left says so beside it", async () => {
  anApi(() => ({ body: { items: [], next: null } }));
  const { page, edit } = await showClaim();
  await edit(0);
  await until(hasTitle(page, "A yearbook"));
  await type(fieldOf(page, "Title"), "A yearbook of courts");
  await press(buttonOf(page, "Cancel"));
  await until(() => expect(page.textContent).toContain("Edit · draft this evidence"));
  expect(editsOf(page)).toHaveLength(1);
});

it("what leads to a form tells of what was begun in it and left, and no more once it is discarded", async () => {
  anApi(() => ({ body: { items: [], next: null } }));
  const { page } = await showClaim();
  await press(buttonOf(page, "Assess"));
  await until(() => find(page, "textarea"));
  await type(find(page, "textarea"), "The yearbook counts convictions.");
  await press(buttonOf(page, "Cancel"));
  await press(buttonOf(page, "Assess · draft"));
  await until(() => expect(find(page, "textarea").value).toBe("The yearbook counts convictions."));
  await type(find(page, "textarea"), "");
  await press(buttonOf(page, "Cancel"));
  expect([buttonOf(page, "Assess"), buttonOf(page, "Add source"), buttonOf(page, "Decide")]).toHaveLength(3);
});
