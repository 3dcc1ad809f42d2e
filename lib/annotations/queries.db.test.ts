import { expect, it } from "vitest";
import { createVersion } from "@/lib/versions/commands";
import { aDocument, anAnnotation } from "@/prisma/factories";
import { createAnnotation } from "./commands";
import { listAnnotationsForReader, listFirstAnnotations } from "./queries";

it("what is read for one version stands where it stood in it, whatever was saved since", async () => {
  const text = "Courts acquitted 4,032 defendants.";
  const document = await aDocument({ text });
  const { creator: actor, id: documentId } = document;
  const note = await anAnnotation({ document, exact: "4,032" });
  await createVersion(actor, { documentId, content: `New. ${text}`, contentType: "text/plain" });
  const later = await createAnnotation(actor, { documentId, target: { quote: { exact: "New" } } });
  const laterId = later.ok ? later.value.id : "";
  const before = { id: note.id, placement: { state: "exact", start: 17, end: 22 } };
  expect(await listAnnotationsForReader(actor, documentId, 1)).toMatchObject([before]);
  expect(await listFirstAnnotations(actor, documentId, 1)).toMatchObject({ items: [before], next: null });
  const { items } = await listFirstAnnotations(actor, documentId, 2);
  expect(items).toMatchObject([{ id: note.id, placement: { start: 22 } }, { id: laterId }]);
});
