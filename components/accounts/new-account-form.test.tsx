// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { anApi } from "@/components/requests/testing";
import { buttonOf, clearPage, press, show, type, until } from "@/components/ui/testing";
import { NewAccountForm } from "./new-account-form";

// The file before may have left something on the shelf.
beforeEach(() => localStorage.clear());

afterEach(async () => {
  await clearPage();
  sessionStorage.clear();
  vi.unstubAllGlobals();
});

const form = () => show(<NewAccountForm action="/api/account" next="/" submitLabel="Make the account" />);

const field = (page: HTMLElement, name: string) => {
  const element = page.querySelector<HTMLInputElement>(`input[name=${name}]`);
  if (!element) throw new Error(`There is no field ${name}.`);
  return element;
};

it("whoever signs up finds their names again after a reload, in this tab alone, and no password", async () => {
  const page = await form();
  await type(field(page, "name"), "Ann");
  await type(field(page, "username"), "ann7");
  await type(field(page, "password"), "correct horse battery");
  await clearPage();

  const again = await form();
  const values = ["name", "username", "password"].map((name) => field(again, name).value);
  expect(values).toEqual(["Ann", "ann7", ""]);
  await until(() => expect(Object.keys(localStorage)).toEqual([]));
  expect(sessionStorage.getItem(sessionStorage.key(0) ?? "")).not.toContain("horse");
});

it("a username that somebody has is told of once, beside its field, and the line above leads there", async () => {
  const detail = "There is an account with this username already. Sign in, or choose another.";
  const errors = [{ path: "username", message: detail }];
  anApi(() => ({ status: 409, body: { kind: "conflict", detail, errors } }));
  const page = await form();
  await press(buttonOf(page, "Make the account"));
  expect(page.textContent.split(detail)).toHaveLength(2);
  expect(page.querySelector("#new-username-error")?.textContent).toBe(detail);
  const alert = page.querySelector("[role=alert]");
  expect(alert?.textContent).toBe("Nothing is saved yet: look again at “Username”.");
  expect(alert?.querySelector("a")?.getAttribute("href")).toBe("#new-username");
});
