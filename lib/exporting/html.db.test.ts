import { beforeAll, describe, expect, it } from "vitest";
import { PUT as assess } from "@/app/api/claims/[claimId]/assessment/route";
import { PUT as decide } from "@/app/api/claims/[claimId]/decision/route";
import { POST as addEvidence } from "@/app/api/claims/[claimId]/evidence/route";
import { POST as discussClaim } from "@/app/api/claims/[claimId]/comments/route";
import { POST as annotate } from "@/app/api/documents/[documentId]/annotations/route";
import { POST as state } from "@/app/api/documents/[documentId]/claims/route";
import { GET as carryAway } from "@/app/api/documents/[documentId]/export/[format]/route";
import { POST as bringIn } from "@/app/api/documents/route";
import { PATCH as changeEvidence } from "@/app/api/evidence/[evidenceId]/route";
import type { Person } from "@/lib/accounts/actor";
import type { DocumentView } from "@/lib/documents/view";
import { aGroup, aMember, aToken } from "@/prisma/factories";
import { callRoute } from "@/prisma/testing/call-route";
import { readPage } from "./testing";

/** Breaks out of text, attributes, style sheets, comments and addresses, wherever one of them is not escaped. */
const hostile = `"'></title></style></q><script>alert(1)</script><img src=//evil.example/x onerror=alert(1)>
<a href="javascript:alert(1)">x</a><!-- --><style>@import url(//evil.example/x)</style>`;

const page = `<!doctype html><html lang="en"><head><title>${hostile}</title>
<meta property="article:published_time" content="2017-12-05">
<base href="https://evil.example/"><link rel="stylesheet" href="//evil.example/x.css">
<meta http-equiv="refresh" content="0;url=//evil.example"></head><body><article>
<h1 id="claims">Report on the courts</h1>
<p id="note-1" onmouseover="alert(1)" style="background:url(//evil.example/x)">Courts acquitted 4,032 defendants
between 2013 and 2017, <a href="javascript:alert(1)" onclick="alert(1)">a paper</a> says, and
<a href="data:text/html,x">more</a> were <a href="https://example.org/courts" ping="//evil.example">heard</a>.</p>
<img src="https://evil.example/x.png" onerror="alert(1)"><svg onload="alert(1)"><script>alert(1)</script></svg>
<iframe src="//evil.example"></iframe><form action="//evil.example"><input name="q"></form>
<p>It was the first such figure in many years &lt;script&gt;alert(2)&lt;/script&gt;.</p>
</article></body></html>`;

interface People {
  editor: Person;
  ada: Person;
  bob: Person;
}

let people: People;
let documentId: string;
let html: string;
let response: Response;
let report: Document;

async function put(
  handler: Parameters<typeof callRoute>[0],
  claimId: string,
  given: { as: Person; body: object; ifMatch?: string },
) {
  const answer = await callRoute(handler, { ...given, method: "PUT", params: { claimId } });
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
  return answer;
}

async function post(
  handler: Parameters<typeof callRoute>[0],
  as: Person,
  given: { params: Record<string, string>; body: object },
) {
  const answer = await callRoute<{ id: string }>(handler, { as, method: "POST", ...given });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body.id;
}

async function workOn(claimId: string): Promise<void> {
  const { editor, ada, bob } = people;
  const params = { claimId };
  const source = {
    type: "report",
    title: `Statistics ${hostile}`,
    URL: "https://example.org/825",
    publisher: hostile,
  };
  const evidenceId = await post(addEvidence, ada, {
    params,
    body: {
      ...{ stance: "refutes", quote: hostile, note: hostile, locator: "p. 4" },
      source: { ...source, URL: "https://example.org/824" },
    },
  });
  const changed = await callRoute(changeEvidence, {
    ...{ as: ada, method: "PATCH", params: { evidenceId }, body: { source }, ifMatch: '"1"' },
  });
  expect(changed.status, JSON.stringify(changed.body)).toBe(200);
  await put(assess, claimId, { as: ada, body: { verdict: "refuted", rationale: `Ada's reason ${hostile}` } });
  await put(assess, claimId, {
    as: bob,
    body: { verdict: "not_enough_evidence", rationale: "Bob's first reason" },
  });
  const revised = { verdict: "supported", rationale: "Bob's second reason", reasons: ["outdated"] };
  await put(assess, claimId, { as: bob, body: revised, ifMatch: '"1"' });
  await put(decide, claimId, { as: editor, body: { verdict: "supported", summary: "The first decision" } });
  const correction = {
    verdict: "refuted",
    summary: "The second decision",
    correction: `We missed a year ${hostile}`,
  };
  await put(decide, claimId, { as: editor, body: correction, ifMatch: '"1"' });
  await post(discussClaim, bob, { params, body: { body: `A remark ${hostile}` } });
}

beforeAll(async () => {
  const group = await aGroup();
  people = {
    editor: await aMember(group, "editor", `Edith ${hostile}`),
    ada: await aMember(group, "member", "Ada Lovelace"),
    bob: await aMember(group, "member", "Bob Reviewer"),
  };
  const { editor, ada, bob } = people;
  const body = {
    ...{ byline: hostile, sourceUrl: "https://example.org/\u202ea" },
    content: page,
    contentType: "text/html",
    visibility: "group",
    groupId: group.id,
  };
  const made = await callRoute<DocumentView>(bringIn, { as: editor, method: "POST", body });
  documentId = made.body.id;
  const params = { documentId };
  const figure = { quote: { exact: "4,032 defendants" } };
  const note = (exact: string, more: object) => ({ params, body: { target: { quote: { exact } }, ...more } });
  await post(
    annotate,
    ada,
    note("first such figure", { body: `A later note ${hostile}`, tags: [hostile.slice(0, 80)] }),
  );
  await post(annotate, bob, note("Courts acquitted 4,032", { body: "An earlier note" }));
  await post(annotate, ada, note("many years", { body: "ADA'S SECRET", visibility: "private" }));
  await post(annotate, editor, note("many years", { body: "MY OWN SECRET", visibility: "private" }));
  const claimId = await post(state, ada, {
    params,
    body: { statement: `4,032 were acquitted ${hostile}`, passages: [figure] },
  });
  await workOn(claimId);
  response = await exportAs(editor, "html");
  html = await response.text();
  report = readPage(html);
});

async function exportAs(person: Person, format: string, query = ""): Promise<Response> {
  const headers = { Authorization: `Bearer ${await aToken(person)}` };
  const request = new Request(`http://lectern.test/?${query}`, { headers });
  return await carryAway(request, { params: Promise.resolve({ documentId, format }) });
}

describe("the report of a hostile article, hostile notes and hostile sources", () => {
  it("holds nothing that runs, loads or sends", () => {
    const allowed = new Set(
      "html head meta title style body main header article section nav p span a h1 h2 h3 h4 h5 h6 ul ol li dl dt dd div b i em strong q blockquote pre code time mark sup sub br table thead tbody tfoot tr td th caption figure figcaption hr abbr small cite bdi".split(
        " ",
      ),
    );
    for (const element of report.querySelectorAll("*")) {
      expect(allowed, element.outerHTML.slice(0, 200)).toContain(element.localName);
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(
          /^(on|src|srcset|style|action|formaction|data|poster|background|ping|xlink:href|srcdoc)/,
        );
        if (name === "href") expect(value).toMatch(/^(https?:|mailto:|#)/);
      }
    }
    expect(report.querySelectorAll("style")).toHaveLength(1);
    expect(report.querySelector("style")?.textContent).not.toMatch(/url\(|@import|@font-face/i);
  });

  it("forbids all of that once more, before anything else in the file", () => {
    const [charset, policy] = report.querySelectorAll("head > *");
    expect(charset?.getAttribute("charset")).toBe("utf-8");
    expect(policy?.getAttribute("http-equiv")).toBe("Content-Security-Policy");
    expect(policy?.getAttribute("content")).toMatch(/^default-src 'none';/);
    expect(policy?.getAttribute("content")).not.toMatch(/script-src|https?:|\*/);
    expect(report.querySelectorAll("[http-equiv]")).toHaveLength(1);
  });

  it("shows what was meant to break out as the words it is", () => {
    expect(report.body.textContent).toContain(`A remark ${hostile.split("\n")[0]}`);
    expect(report.querySelectorAll("title")).toHaveLength(1);
    expect(report.body.textContent).toContain("<script>alert(2)</script>");
  });

  it("is a file to keep, opened in a sandbox where it is opened at once", () => {
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("content-disposition")).toMatch(
      /^attachment; filename\*=UTF-8''[\w%.-]+\.html$/,
    );
    expect(response.headers.get("content-security-policy")).toMatch(/^sandbox;/);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("leads every link within it to the one place that has its name", () => {
    const ids = [...report.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...report.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) expect(ids).toContain(link.getAttribute("href")?.slice(1));
    expect(report.getElementById("note-1")?.textContent).toContain("An earlier note");
    expect(report.getElementById("claims")?.localName).toBe("section");
  });
});

describe("the report", () => {
  it("numbers its marks in the order of the text, at the ends of their passages", () => {
    const numbers = [...report.querySelectorAll(".text sup")].map(({ textContent }) => textContent);
    expect(numbers).toEqual(["N1", "C1", "N2"]);
    const before = report.querySelector(".text sup")?.previousElementSibling;
    expect(before?.textContent.endsWith("4,032")).toBe(true);
    const marked = [...report.querySelectorAll(".text mark.claim")].map(({ textContent }) => textContent);
    expect(marked.join("")).toBe("4,032 defendants");
  });

  it("begins with the article's title, then says where it comes from, with its day in words", () => {
    const header = report.querySelector("header")!;
    const order = [...header.querySelectorAll("h1, .by, .tally, nav")].map(({ localName }) => localName);
    expect(order).toEqual(["h1", "p", "ul", "p", "nav"]);
    expect(header.querySelector(".tally + .by")?.textContent).toBe("Claims stand at: 1 decided.");
    expect(report.getElementById("made")?.textContent).not.toContain("stand at");
    expect(report.querySelectorAll("h1")).toHaveLength(1);
    const day = header.querySelector(".by time");
    expect([day?.getAttribute("datetime"), day?.textContent]).toEqual(["2017-12-05", "5 December 2017"]);
  });

  it("keeps each of these from turning the others round", () => {
    const isolated = [...report.querySelectorAll("header .by bdi")].map(({ textContent }) => textContent);
    expect(isolated).toEqual([hostile, "https://example.org/%E2%80%AEa"]);
  });

  it("keeps each name from turning round what stands beside it", () => {
    const count = (words: string) => html.split(words).length;
    for (const name of ["Ada Lovelace", "Bob Reviewer"])
      expect(count(`<bdi>${name}</bdi>`)).toBe(count(name));
  });

  it("keeps the words of the article as they are", () => {
    const article = report.querySelector("article.text")!.cloneNode(true) as Element;
    for (const number of article.querySelectorAll("sup")) number.remove();
    expect(article.textContent.replace(/\s+/g, " ")).toContain(
      "Courts acquitted 4,032 defendants between 2013 and 2017, a paper says, and more were heard.",
    );
  });

  it("tells of a picture in its place, and fetches none", () => {
    const picture = report.querySelector("article.text .picture");
    expect(picture?.querySelector("[role=img]")?.textContent).toBe("Picture without a description");
    expect(picture?.querySelector("a")?.outerHTML).toBe(
      '<a href="https://evil.example/x.png" rel="noreferrer" lang="en">See the picture at its source</a>',
    );
  });

  it("prints each assessment under its name, the view of the minority and what was thought before too", () => {
    const claim = report.getElementById("claim-1")!;
    const sides = [...claim.querySelectorAll(".sides > li")].map(({ textContent }) => textContent);
    expect(sides).toHaveLength(2);
    expect(sides[0]).toMatch(/Ada Lovelace.*Refuted.*Ada's reason/s);
    expect(sides[1]).toMatch(/Bob Reviewer.*Supported.*Bob's second reason.*outdated/s);
    expect(sides[1]).toMatch(/Before: .*Not enough evidence.*Bob's first reason/s);
  });

  it("prints the decision with what it corrected, and the evidence with its source in full", () => {
    const claim = report.getElementById("claim-1")!.textContent;
    expect(claim).toMatch(/The first decision.*Correction: .*We missed a year.*The second decision/s);
    expect(claim).toMatch(/made by Ada Lovelace, \d.*refutes.*p\. 4.*added by Ada Lovelace/s);
    expect(report.getElementById("source-1")?.textContent).toMatch(
      /\(report\).*https:\/\/example\.org\/825$/s,
    );
    expect(claim).toContain("[1]");
    expect(report.querySelector(".tally")?.textContent).toContain("Refuted 1");
  });

  it("leads from a source, and from what cites it or did before, to its address, and tells the quotation from the citation", () => {
    const cited = report.querySelector("#claim-1 .stance")!.parentElement!;
    const links = [...cited.querySelectorAll("a"), ...report.querySelectorAll("#source-1 a")];
    expect(links.map((link) => link.getAttribute("href"))).toEqual([
      "https://example.org/825",
      "#source-1",
      "https://example.org/824",
      "https://example.org/825",
    ]);
    expect(links.at(0)?.getAttribute("rel")).toBe("noopener noreferrer nofollow");
    expect(links.at(-1)?.textContent).toBe("https://example.org/825");
    expect(cited.querySelector("q")?.nextSibling?.textContent).toBe(" — ");
  });

  it("says how it was made: which text, proved by its digest, when and by whom", () => {
    const made = report.getElementById("made")!.textContent;
    expect(made).toMatch(/[0-9a-f]{64}/);
    for (const name of ["Ada Lovelace", "Bob Reviewer", "Edith"]) expect(made).toContain(name);
    expect(made).toMatch(/Version.*1, of \d{1,2} \p{Lu}\p{Ll}+ \d{4}, \d\d:\d\d UTC/su);
  });

  it.each(["html", "jsonld"])("as %s holds no private note, neither another's nor mine", async (format) => {
    const file = await (await exportAs(people.editor, format)).text();
    expect(file).not.toContain("SECRET");
    const mine = await (await exportAs(people.editor, format, "private=include")).text();
    expect(mine).toMatch(/^(?!.*ADA.{1,10}S SECRET).*MY OWN SECRET/su);
  });

  it("is of no other format", async () => expect((await exportAs(people.editor, "exe")).status).toBe(404));
});
