/** An account: made, signed in to, its password changed, its sessions and tokens seen and ended. */
import { randomUUID } from "node:crypto";
import { aDocument, aPerson } from "@/prisma/factories";
import { expect, test, type Visitor } from "./fixtures";

const firstPassword = "four patient herons";
const secondPassword = "nine restless otters";

/** A username that nobody else has. */
const newUsername = () => `u${randomUUID().replaceAll("-", "").slice(0, 16)}`;

async function signUp({ page, hand }: Visitor, username: string): Promise<void> {
  await page.goto("/sign-up");
  await hand.write(page.getByRole("textbox", { name: "Name", exact: true }), "Noor");
  await hand.write(page.getByRole("textbox", { name: "Username" }), username);
  await hand.write(page.getByLabel("Password"), firstPassword);
  await hand.press(page.getByRole("button", { name: "Make the account" }));
  await expect(page.getByRole("button", { name: "Account of Noor" })).toBeVisible();
}

async function signIn({ page, hand }: Visitor, login: string, password: string): Promise<void> {
  await page.goto("/sign-in");
  await hand.write(page.getByRole("textbox", { name: "E-mail address or username" }), login);
  await hand.write(page.getByLabel("Password"), password);
  await hand.press(page.getByRole("button", { name: "Sign in", exact: true }));
}

async function signOut({ page, hand }: Visitor): Promise<void> {
  await hand.press(page.getByRole("button", { name: "Account of Noor" }));
  await hand.press(page.getByRole("menuitem", { name: "Sign out" }));
  await expect(page.getByRole("link", { name: "Sign in" }).first()).toBeVisible();
}

test("someone signs up, signs out, mistypes the password and signs in again", async ({ visit }) => {
  const visitor = await visit(null);
  const username = newUsername();
  await signUp(visitor, username);
  await signOut(visitor);

  await signIn(visitor, username, "not my password");
  await expect(visitor.page.getByRole("alert").filter({ hasText: /./ })).toBeVisible();
  await expect(visitor.page.getByRole("textbox", { name: "E-mail address or username" })).toHaveValue(
    username,
  );
  await signIn(visitor, username, firstPassword);
  await expect(visitor.page.getByRole("button", { name: "Account of Noor" })).toBeVisible();
});

test("the demonstration's people are one click away, and are not there for who comes through a proxy", async ({
  visit,
}) => {
  const { page, hand } = await visit(null);
  await page.goto("/sign-in");
  const dina = page.getByRole("button", { name: "Dina Rahal" });
  const form = { person: (await dina.getAttribute("value")) ?? "" };
  const headers = { "X-Forwarded-For": "203.0.113.9", Origin: new URL(page.url()).origin };
  expect(await (await page.request.get("/sign-in", { headers })).text()).not.toContain("Dina Rahal");
  const refused = await page.request.post("/api/auth/callback/demo", { headers, form });
  expect(refused.url()).toContain("/sign-in?error=demo");
  await hand.press(dina);
  await expect(page.getByRole("button", { name: "Account of Dina Rahal" })).toBeVisible();
});

test("a changed password ends the other sessions and opens the account", async ({ visit }) => {
  const here = await visit(null);
  const there = await visit(null);
  const username = newUsername();
  await signUp(here, username);
  await signIn(there, username, firstPassword);
  await expect(there.page.getByRole("button", { name: "Account of Noor" })).toBeVisible();

  const { page, hand } = here;
  await page.goto("/settings");
  await hand.write(page.getByLabel("Current password"), firstPassword);
  await hand.write(page.getByLabel("New password"), secondPassword);
  await hand.press(page.getByRole("button", { name: "Change the password" }));
  await expect(page.getByRole("status").getByText("Your password is changed")).toBeVisible();

  await there.page.goto("/settings");
  await expect(there.page).toHaveURL(/\/sign-in/);
  await signIn(there, username, firstPassword);
  await expect(there.page.getByRole("alert").filter({ hasText: /./ })).toBeVisible();
  await signIn(there, username, secondPassword);
  await expect(there.page.getByRole("button", { name: "Account of Noor" })).toBeVisible();
});

test("another session is seen and ended", async ({ visit }) => {
  const noor = await aPerson({ name: "Noor" });
  const here = await visit(noor);
  const there = await visit(noor);
  await there.page.goto("/settings");

  const { page, hand } = here;
  await page.goto("/settings");
  const sessions = page.getByRole("region", { name: "Where you are signed in" }).getByRole("listitem");
  await expect(sessions).toHaveCount(2);
  await hand.press(page.getByRole("button", { name: /^End the session of/ }));
  await expect(sessions).toHaveCount(1);
  await there.page.reload();
  await expect(there.page).toHaveURL(/\/sign-in/);
});

test("signing out everywhere ends every session", async ({ visit }) => {
  const noor = await aPerson({ name: "Noor" });
  const here = await visit(noor);
  const there = await visit(noor);
  await here.page.goto("/settings");
  await here.hand.press(here.page.getByRole("button", { name: "Sign out everywhere" }));
  await expect(here.page).toHaveURL(/\/sign-in/);
  await there.page.goto("/settings");
  await expect(there.page).toHaveURL(/\/sign-in/);
});

test("an access token is made, shown once, used, and revoked", async ({ visit, request }) => {
  const noor = await aPerson({ name: "Noor" });
  const { id } = await aDocument({ creator: noor, visibility: "private" });
  const { page, hand } = await visit(noor);
  await page.goto("/settings");
  await hand.write(page.getByRole("textbox", { name: "What the token is for" }), "Class tool");
  await hand.choose(page.getByRole("combobox", { name: "It ends" }), "in 30 days");
  await hand.press(page.getByRole("button", { name: "Make a token" }));
  const secret = (await page.getByText(/^lectern_/).textContent()) ?? "";
  const read = () => request.get(`/api/documents/${id}`, { headers: { Authorization: `Bearer ${secret}` } });
  expect((await read()).status()).toBe(200);

  await page.reload();
  await expect(page.getByText(/^lectern_/)).toBeHidden();
  await hand.press(page.getByRole("button", { name: "Revoke Class tool" }));
  await expect(page.getByText("opens nothing any more")).toBeVisible();
  expect((await read()).status()).toBe(401);
});
