/** What the browser is made to refuse: every page is under a policy with a nonce of its own, and an article runs nothing. */
import type { APIRequestContext } from "@playwright/test";
import { aPerson, aToken } from "@/prisma/factories";
import { expect, type Person, test } from "./fixtures";
import { addressOf, everyPage, findExample, visitorOf } from "./pages/every-page";

// That a page breaks its policy is an error on its console, which `visit` lets no page of any journey have.
test("every page has a policy with a fresh nonce", async ({ visit }) => {
  const example = await findExample();
  const askers = new Map<Person | null, APIRequestContext>();
  const nonces = new Set<string>();
  let script = "";
  for (const path of everyPage) {
    const visitor = visitorOf(path, example);
    const asker = askers.get(visitor) ?? (await visit(visitor)).page.request;
    askers.set(visitor, asker);
    const response = await asker.get(addressOf(path, example));
    const policy = response.headers()["content-security-policy"] ?? "";
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).not.toContain("unsafe-eval");
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
    expect(nonce.length, path).toBeGreaterThan(20);
    nonces.add(nonce);
    script = /<script[^>]* src="([^"]+)"/.exec(await response.text())?.[1] ?? script;
  }
  expect(nonces.size).toBe(everyPage.length);

  // Files pass the proxy by, and have this one header from Next itself.
  const [asker] = askers.values();
  expect(script).toContain("/_next/static/");
  for (const file of [script, "/icon.svg"]) {
    const headers = (await asker?.get(file))?.headers();
    expect(headers?.["x-content-type-options"], file).toBe("nosniff");
  }
});

test("a page that would break the policy is told of", async ({ visit, complaints }) => {
  const { page } = await visit(null);
  await page.goto("/sign-in");
  await page.evaluate(() => {
    document.body.insertAdjacentHTML("beforeend", "<img src='https://evil.example/a.png' alt=''>");
  });
  await expect.poll(() => complaints.splice(0).join()).toContain("Content Security Policy");
});

const hostile = `<!doctype html>
<html lang="en"><head><title>Hostile</title><base href="https://evil.example/">
<meta http-equiv="refresh" content="0;url=https://evil.example/">
<link rel="stylesheet" href="https://evil.example/a.css"><style>body{background:url(https://evil.example/b)}</style>
<script>window.ran = "head"</script><script src="https://evil.example/c.js"></script></head>
<body onload="window.ran = 'onload'"><article><h1>Courts acquitted defendants</h1>
<p onclick="window.ran = 'onclick'" style="background:url(https://evil.example/d)">A paragraph of the article that is
long enough to be taken for its text, with figures such as 4,032 and 825 in it, and a sentence more.</p>
<img src="https://evil.example/e.png" onerror="window.ran = 'onerror'"><svg onload="window.ran = 'svg'"><script>window.ran = "svg"</script></svg>
<iframe src="https://evil.example/f" srcdoc="<script>parent.ran = 'frame'</script>"></iframe>
<object data="https://evil.example/g"></object><embed src="https://evil.example/h">
<video src="https://evil.example/i" autoplay></video><form action="https://evil.example/j"><button>Send</button></form>
<p>Follow <a href="javascript:window.ran='link'">this link</a> or <a href="data:text/html,<script>1</script>">that one</a>,
and read the second paragraph of the article, which is long enough as well to be taken for a part of its text.</p>
<math><mtext><style><img src=x onerror="window.ran = 'mutated'"></style></mtext></math>
</article></body></html>`;

for (const contentType of ["text/html", "text/markdown", "text/plain"]) {
  test(`a hostile article as ${contentType} runs nothing and fetches nothing`, async ({
    visit,
    request,
    baseURL,
  }) => {
    const reader = await aPerson();
    const answer = await request.post("/api/documents", {
      headers: { Authorization: `Bearer ${await aToken(reader)}` },
      data: { content: hostile, contentType },
    });
    expect(answer.status()).toBe(201);
    const { id } = (await answer.json()) as { id: string };
    const { page } = await visit(reader);
    const elsewhere: string[] = [];
    page.on("request", (sent) => {
      if (!sent.url().startsWith(baseURL ?? "")) elsewhere.push(sent.url());
    });
    await page.goto(`/documents/${id}`, { waitUntil: "networkidle" });
    await expect(page.getByText("figures such as 4,032")).toBeVisible();
    await page.getByText("figures such as 4,032").click();
    for (const link of await page.getByRole("article").getByRole("link").all())
      expect(await link.getAttribute("href")).toMatch(/^(https?:|mailto:|#)/);
    expect(await page.evaluate(() => Reflect.get(window, "ran") as unknown)).toBeUndefined();
    expect(elsewhere).toEqual([]);
  });
}
