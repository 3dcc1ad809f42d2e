/** Groups: making one, letting people in by invitation, what their roles let them do, and who sees what. */
import { randomUUID } from "node:crypto";
import { aDocument, aGroup, aMember, anAnnotation, aPerson } from "@/prisma/factories";
import { expect, test, type Visitor } from "./fixtures";
import { articleOf } from "./pages/article";

/** Makes an invitation on the group's page that is open; answers its address. */
async function invite({ page, hand }: Visitor, role: string): Promise<string> {
  await hand.choose(page.getByRole("combobox", { name: "Whoever has it joins as" }), role);
  await hand.press(page.getByRole("button", { name: "Make an invitation" }));
  const revoke = page.getByRole("button", { name: /^Revoke/ });
  await expect(revoke).toBeVisible();
  return `/join/${((await revoke.textContent()) ?? "").replace("Revoke", "").trim()}`;
}

test("a team is made, and someone new joins it by its invitation", async ({ visit }) => {
  const owner = await visit(await aPerson({ name: "Amara" }));
  await owner.page.goto("/groups");
  await owner.hand.write(owner.page.getByRole("textbox", { name: "Name" }), "Figures desk");
  await owner.hand.press(owner.page.getByRole("button", { name: "Make the group" }));
  await expect(owner.page.getByRole("heading", { level: 1, name: "Figures desk" })).toBeVisible();
  const address = await invite(owner, "Editor");

  const { page, hand } = await visit(null);
  await page.goto(address);
  await expect(page.getByText(/^Amara invites you .*editor/)).toBeVisible();
  await hand.press(page.getByRole("link", { name: "Make an account" }));
  await hand.write(page.getByRole("textbox", { name: "Name", exact: true }), "Noor");
  await hand.write(page.getByRole("textbox", { name: "Username" }), `u${randomUUID().slice(0, 8)}`);
  await hand.write(page.getByLabel("Password"), "four patient herons");
  await hand.press(page.getByRole("button", { name: "Make the account" }));
  // Whoever makes an account with an invitation is in at once, and on the group's page.
  await expect(page.getByRole("region", { name: "Members" })).toContainText("Noor");

  await owner.page.reload();
  const members = owner.page.getByRole("region", { name: "Members" }).getByRole("listitem");
  await expect(members.filter({ hasText: "Noor" })).toContainText("Editor");
});

test("someone who has an account joins by an invitation", async ({ visit }) => {
  const group = await aGroup({ name: "Figures desk" });
  const owner = await visit(await aMember(group, "owner"));
  await owner.page.goto(`/groups/${group.id}`);
  const address = await invite(owner, "Member");

  const { page, hand } = await visit(await aPerson({ name: "Ben" }));
  await page.goto(address);
  await hand.press(page.getByRole("button", { name: "Join" }));
  await expect(page.getByRole("heading", { level: 1, name: "Figures desk" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Members" })).toContainText("Ben");
  await expect(page.getByRole("region", { name: "Invitations" })).toBeHidden();
});

test("a revoked invitation lets nobody in", async ({ visit }) => {
  const group = await aGroup();
  const owner = await visit(await aMember(group, "owner"));
  await owner.page.goto(`/groups/${group.id}`);
  const address = await invite(owner, "Member");
  await owner.hand.press(owner.page.getByRole("button", { name: /^Revoke/ }));
  await expect(owner.page.getByRole("button", { name: /^Revoke/ })).toBeHidden();

  const { page } = await visit(await aPerson());
  await page.goto(address);
  await expect(page.getByRole("heading", { name: "This invitation is not valid" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Join" })).toBeHidden();
});

test("a role decides what its bearer may do, from the moment it is given", async ({ visit }) => {
  const group = await aGroup();
  const owner = await visit(await aMember(group, "owner", "Amara"));
  const dina = await visit(await aMember(group, "reader", "Dina"));
  const document = await aDocument({ group });
  const address = `/documents/${document.id}`;

  await dina.page.goto(address);
  await expect(dina.page.getByText("Nobody has marked anything here so far.")).toBeVisible();

  await giveRole(owner, group.id, /^Member:/);
  await expect(owner.page.getByText(/^Dina is now/)).toBeVisible();
  await dina.page.reload();
  await expect(dina.page.getByText(/^Select words in the article/)).toBeVisible();
  await dina.hand.mark(dina.page, "acquitted", /^Note/);
  await dina.hand.write(dina.page.getByRole("textbox", { name: "Note" }), "Which courts?");
  await dina.hand.press(dina.page.getByRole("button", { name: "Save note" }));
  await expect(dina.page.getByRole("group", { name: /^Note by Dina/ })).toContainText("Which courts?");

  await giveRole(owner, group.id, "Remove from the group");
  await owner.hand.press(owner.page.getByRole("dialog").getByRole("button", { name: "Remove" }));
  await expect(owner.page.getByText("Dina is no longer in the group.")).toBeVisible();
  const answer = await dina.page.goto(address);
  expect(answer?.status()).toBe(404);
});

/** Chooses in the menu of Dina's role. */
async function giveRole({ page, hand }: Visitor, groupId: string, choice: string | RegExp): Promise<void> {
  await page.goto(`/groups/${groupId}`);
  await hand.press(page.getByRole("button", { name: /what Dina may do, and more$/ }));
  await hand.press(page.locator("[role^=menuitem]").filter({ hasText: choice }));
}

test("a note is seen by those it is for, and by nobody else", async ({ visit }) => {
  const group = await aGroup({ name: "Figures desk" });
  const amara = await aMember(group, "member", "Amara");
  const ben = await aMember(group, "member", "Ben");
  const document = await aDocument({ group, visibility: "public", creator: amara });
  const of = (visibility: "private" | "group" | "public", exact: string) =>
    anAnnotation({ document, creator: amara, visibility, exact, body: `For ${visibility}.` });
  await of("private", "Courts");
  await of("group", "acquitted");
  await of("public", "lauded");

  const notesSeenBy = async (person: typeof amara | null) => {
    const { page } = await visit(person);
    await page.goto(`/documents/${document.id}`);
    await expect(page.getByText("For public.")).toBeVisible();
    return page.getByRole("group", { name: /^Note by Amara/ });
  };
  await expect(await notesSeenBy(amara)).toHaveCount(3);
  await expect(await notesSeenBy(ben)).toHaveCount(2);
  await expect(await notesSeenBy(null)).toHaveCount(1);
});

test("a private document is nobody else's, until its settings open it", async ({ visit }) => {
  const amara = await aPerson({ name: "Amara" });
  const document = await aDocument({ creator: amara, visibility: "private" });
  const stranger = await visit(null);
  expect((await stranger.page.goto(`/documents/${document.id}`))?.status()).toBe(404);

  const { page, hand } = await visit(amara);
  await page.goto(`/documents/${document.id}/settings`);
  await hand.press(page.getByRole("radio", { name: "Everyone" }));
  await hand.press(page.getByRole("button", { name: "Save" }));
  await expect(page.getByRole("status").getByText("Saved.")).toBeVisible();
  expect((await stranger.page.goto(`/documents/${document.id}`))?.status()).toBe(200);
  await expect(articleOf(stranger.page)).toBeVisible();
});
