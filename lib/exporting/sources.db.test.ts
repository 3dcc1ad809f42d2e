/** How the reports cite their sources. */
import { expect, it } from "vitest";
import { GET as carryAway } from "@/app/api/documents/[documentId]/export/[format]/route";
import { addEvidence } from "@/lib/claims/evidence/commands";
import { NewEvidence } from "@/lib/claims/evidence/input";
import { aClaim } from "@/prisma/factories";
import { readPage } from "./testing";

it("a report breaks no date of a citation at a line's end, and puts no address in quotation marks; as data they are as they were", async () => {
  const claim = await aClaim();
  const cite = async (source: object) => {
    const input = NewEvidence.parse({ claimId: claim.id, stance: "refutes", source });
    expect(await addEvidence(claim.creator, input)).toMatchObject({ ok: true });
  };
  await cite({ type: "report", title: "Progress", issued: { "date-parts": [[2017, 12, 15]] } });
  await cite({ URL: "https://www.ecns.cn/2018/1.shtml" });
  const exported = async (format: string) => {
    const params = Promise.resolve({ documentId: claim.document.id, format });
    return await (await carryAway(new Request("http://lectern.test/"), { params })).text();
  };
  const page = readPage(await exported("html"));
  const cited = [...page.querySelectorAll("#claims .stance + span"), ...page.querySelectorAll("#sources li")];
  expect(cited.map(({ textContent }) => textContent)).toEqual([
    "“Progress”, 15\u00a0December\u00a02017",
    "ecns.cn/2018/1.shtml",
    "“Progress” (report). 15\u00a0December\u00a02017.",
    "ecns.cn/2018/1.shtml (web page). https://www.ecns.cn/2018/1.shtml",
  ]);
  const data = await exported("jsonld");
  expect(data).toContain("“Progress”, 15 December 2017");
  expect(data).not.toContain("\u00a0");
});
