/** A new text against the version that is current when it comes: one that was written on another, and the same again. */
import { expect, it } from "vitest";
import { POST as preview } from "@/app/api/documents/[documentId]/versions/preview/route";
import { POST as save } from "@/app/api/documents/[documentId]/versions/route";
import type { PlacementSummary } from "@/lib/placements/view";
import { db } from "@/lib/server/db";
import { type ADocument, aDocument } from "@/prisma/factories";
import { callRoute } from "@/prisma/testing/call-route";
import type { VersionPreview } from "./view";

const callOf = (document: ADocument, content: string, replaces?: number) => ({
  as: document.creator,
  method: "POST" as const,
  params: { documentId: document.id },
  body: { content, contentType: "text/plain", ...(replaces === undefined ? {} : { replaces }) },
});

it("of two texts that were written on one version the first is saved, and of the second nothing is kept", async () => {
  const document = await aDocument();
  const both = await Promise.all(
    ["One.", "Other."].map((text) => callRoute(save, callOf(document, text, 1))),
  );
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect(await db.event.count({ where: { documentId: document.id } })).toBe(1);
  const late = await callRoute<{ detail: string }>(save, callOf(document, "Late.", 1));
  expect(late.status).toBe(409);
  expect(late.body.detail).toContain("at version 2 by now");
  const seen = await callRoute<PlacementSummary>(save, callOf(document, "Late.", 2));
  expect(seen.body.version?.number).toBe(3);
});

it("a text that was written on a version since replaced is not shown as it would come through, either", async () => {
  const document = await aDocument();
  await callRoute(save, callOf(document, "One."));
  const look = async (replaces: number) =>
    (await callRoute(preview, callOf(document, "Other.", replaces))).status;
  expect([await look(1), await look(2)]).toEqual([409, 200]);
});

it("a text that is the current one to the letter is told to be so beforehand", async () => {
  const document = await aDocument();
  await callRoute(save, callOf(document, "One."));
  const isSame = async (text: string) =>
    (await callRoute<VersionPreview>(preview, callOf(document, text))).body.unchanged;
  expect([await isSame("One."), await isSame("One!"), await isSame(document.text)]).toEqual([
    true,
    false,
    false,
  ]);
});
