/** What others do shows at once: two people read one article, and neither reloads the page. */
import { aDocument, aPerson } from "@/prisma/factories";
import { expect, test } from "./fixtures";
import { articleOf } from "./pages/article";

test("a note appears, is answered and goes on the page of somebody else", async ({ visit }) => {
  const amara = await visit(await aPerson({ name: "Amara" }));
  const ben = await visit(await aPerson({ name: "Ben" }));
  const document = await aDocument();
  for (const { page } of [amara, ben]) {
    await page.goto(`/documents/${document.id}`);
    await expect(articleOf(page)).toBeVisible();
  }

  await amara.hand.mark(amara.page, "acquitted", /^Note/);
  await amara.hand.write(amara.page.getByRole("textbox", { name: "Note" }), "Which courts?");
  await amara.hand.press(amara.page.getByRole("button", { name: "Save note" }));
  const onBens = ben.page.getByRole("group", { name: "Note by Amara on “acquitted”" });
  await expect(onBens).toContainText("Which courts?");

  await ben.hand.open(onBens, "acquitted");
  await ben.hand.press(onBens.getByRole("button", { name: "Discuss" }));
  await ben.hand.write(onBens.getByRole("textbox", { name: "Your comment" }), "All of them.");
  await ben.hand.press(onBens.getByRole("button", { name: "Comment", exact: true }));
  const onAmaras = amara.page.getByRole("group", { name: "Note by Amara on “acquitted”" });
  await expect(onAmaras.getByRole("button", { name: "Discuss · 1" })).toBeVisible();

  await amara.hand.press(onAmaras.getByRole("button", { name: "Delete" }));
  await expect(onBens).toBeHidden();
});
