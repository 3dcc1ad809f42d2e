/** Articles in other scripts and directions: their words are selected whole, marked, and read the way they run. */
import { aPerson, aToken } from "@/prisma/factories";
import { expect, test } from "./fixtures";
import { articleOf } from "./pages/article";

const articles = [
  {
    language: "Chinese",
    lang: "zh-Hans",
    dir: "ltr",
    title: "白皮书称赞进展",
    words: "4032名被告人",
    comment: "谁统计的？",
    text: "# 白皮书称赞进展\n\n国务院新闻办公室周五发表白皮书。\n\n2013年至2017年，法院依法宣告4032名被告人无罪，白皮书说。\n\n没有给出来源。",
  },
  {
    language: "Arabic",
    lang: "ar",
    dir: "rtl",
    title: "تقرير يشيد بالتقدم",
    words: "براءة 4032 متهما",
    comment: "من الذي أحصى؟",
    text: "# تقرير يشيد بالتقدم\n\nأصدرت الوزارة تقريرا يوم الجمعة.\n\nأعلنت المحاكم براءة 4032 متهما بين عامي 2013 و2017 كما جاء في التقرير.\n\nولم يذكر التقرير مصدرا.",
  },
];

for (const { language, lang, dir, title, words, comment, text } of articles) {
  test(`a passage of an article in ${language} is noted`, async ({ visit, request }) => {
    const reader = await aPerson({ name: "Lin" });
    const answer = await request.post("/api/documents", {
      headers: { Authorization: `Bearer ${await aToken(reader)}` },
      data: { content: text, contentType: "text/markdown", lang },
    });
    const { id } = (await answer.json()) as { id: string };
    const { page, hand } = await visit(reader);
    await page.goto(`/documents/${id}`);

    const article = page.getByRole("article").first();
    await expect(article).toHaveAttribute("lang", lang);
    await expect(article).toHaveCSS("direction", dir === "rtl" ? "rtl" : "ltr");
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();

    await hand.mark(page, words, /^Note/);
    await hand.write(page.getByRole("textbox", { name: "Note" }), comment);
    await hand.press(page.getByRole("button", { name: "Save note" }));
    const note = page.getByRole("group", { name: `Note by Lin on “${words}”` });
    await expect(note).toContainText(comment);
    await expect(note.getByText(comment)).toHaveCSS("direction", dir === "rtl" ? "rtl" : "ltr");

    await page.reload();
    await expect(articleOf(page)).toContainText(words);
    await hand.open(note, words);
    await expect(note.getByRole("button", { name: "Edit" })).toBeVisible();
  });
}
