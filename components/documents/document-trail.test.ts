import { expect, it } from "vitest";
import { documentHome, documentTrail } from "./document-trail";

const document = { id: "d1", title: "Bread prices", group: null };
const ofDesk = { ...document, group: { id: "g1", name: "The desk" } };
const article = { label: "Bread prices", href: "/documents/d1" };

it("the way to a group's document goes through the group, as it does in the reader", () => {
  const desk = { label: "The desk", href: "/groups/g1" };
  expect(documentHome(ofDesk)).toEqual(desk);
  expect(documentTrail(ofDesk)).toEqual([desk, article]);
});

it("the way to any other document goes through the library", () => {
  expect(documentTrail(document)).toEqual([{ label: "Library", href: "/" }, article]);
});
