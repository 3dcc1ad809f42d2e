import { expect, it } from "vitest";
import { GET as readText } from "@/app/api/documents/[documentId]/text/route";
import { POST as renew } from "@/app/api/documents/[documentId]/versions/route";
import { aDocument } from "@/prisma/factories";
import { callRoute } from "@/prisma/testing/call-route";

it("every version's text can be read by its number", async () => {
  const document = await aDocument({ text: "First." });
  const params = { documentId: document.id };
  const body = { content: "Second.", contentType: "text/plain" };
  await callRoute(renew, { as: document.creator, method: "POST", params, body });
  const textOf = async (query: string) => {
    const response = await readText(new Request(`http://lectern.test/?${query}`), {
      params: Promise.resolve(params),
    });
    return response.status === 200 ? await response.text() : response.status;
  };
  expect(await textOf("")).toBe("Second.");
  expect(await textOf("version=1")).toBe("First.");
  expect(await textOf("version=2")).toBe("Second.");
  expect(await textOf("version=3")).toBe(404);
  expect(await textOf("version=0")).toBe(422);
  expect(await textOf("version=x")).toBe(422);
});
