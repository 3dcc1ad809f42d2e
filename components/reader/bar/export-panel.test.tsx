// @vitest-environment jsdom
import { afterEach, expect, it } from "vitest";
import { buttonOf, clearPage, find, show } from "@/components/ui/testing";
import { ExportPanel } from "./export-panel";

afterEach(clearPage);

/** The address that a button of the form asks for, as the browser makes it of the form without a script. */
function addressOf(form: HTMLFormElement, words: string): string {
  const button = buttonOf(form, words);
  const fields = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
  const action = button.getAttribute("formaction") ?? form.getAttribute("action");
  return fields.size === 0 ? `${action}` : `${action}?${fields}`;
}

it("the report is had in both formats, and with one's private notes where they are asked for", async () => {
  const page = await show(<ExportPanel documentId="d1" asksForPrivate />);
  const form = find(page, "form");
  expect(form.method).toBe("get");
  expect(addressOf(form, "Web page")).toBe("/api/documents/d1/export/html");
  expect(addressOf(form, "JSON-LD")).toBe("/api/documents/d1/export/jsonld");
  find(page, "input").click();
  expect(addressOf(form, "JSON-LD")).toBe("/api/documents/d1/export/jsonld?private=include");
});

it("nobody is asked for private notes who can have none", async () => {
  const page = await show(<ExportPanel documentId="d1" asksForPrivate={false} />);
  expect(page.querySelector("input")).toBeNull();
});
