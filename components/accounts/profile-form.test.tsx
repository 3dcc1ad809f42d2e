// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest";
import { anApi, staleAnswer } from "@/components/requests/testing";
import { buttonOf, clearPage, find, press, show, type } from "@/components/ui/testing";
import type { AccountView } from "@/lib/accounts/view";
import { ProfileForm } from "./profile-form";

vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined }) }));

afterEach(async () => {
  await clearPage();
  vi.unstubAllGlobals();
  localStorage.clear();
});

const account = {
  id: "ann",
  etag: '"1"',
  name: "Ann",
  email: "ann@example.org",
  username: null,
} as AccountView;

it("a name that was changed elsewhere is shown, and replaced by one's own at the next press", async () => {
  const elsewhere = { ...account, etag: '"2"', name: "Anna" };
  const asked = anApi(({ method, ifMatch }) => {
    if (method === "GET") return { body: elsewhere };
    return ifMatch === '"2"' ? { body: { ...elsewhere, etag: '"3"' } } : staleAnswer;
  });
  const page = await show(<ProfileForm account={account} />);
  await type(find(page, "input"), "Anne");
  await press(buttonOf(page, "Save the name"));
  expect(page.querySelector("[role=alert]")?.textContent).toContain("your name is “Anna”");
  expect(find(page, "input").value).toBe("Anne");
  await press(buttonOf(page, "Save the name"));
  expect(page.querySelector("[role=alert]")).toBeNull();
  expect(asked.at(-1)).toMatchObject({ method: "PATCH", ifMatch: '"2"', body: { name: "Anne" } });
});

it("a name that was not saved is there after a reload, as a change of what it was", async () => {
  await type(find(await show(<ProfileForm account={account} />), "input"), "Anne");
  await clearPage();
  const asked = anApi(() => ({ body: { ...account, etag: '"3"', name: "Anne" } }));
  const page = await show(<ProfileForm account={{ ...account, etag: '"2"', name: "Anna" }} />);
  expect(find(page, "input").value).toBe("Anne");
  await press(buttonOf(page, "Save the name"));
  expect(asked[0]).toMatchObject({ ifMatch: '"1"', body: { name: "Anne" } });
  expect([find(page, "input").value, localStorage.length]).toEqual(["Anne", 0]);
});
