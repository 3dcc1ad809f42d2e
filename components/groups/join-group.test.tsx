// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest";
import { anApi } from "@/components/requests/testing";
import { buttonOf, clearPage, press, show } from "@/components/ui/testing";
import { chooseYourOwn } from "@/lib/groups/given-password";
import { JoinGroup } from "./join-group";

vi.mock("next/navigation", () => ({ useRouter: () => ({ push: () => undefined }) }));

afterEach(async () => {
  await clearPage();
  vi.unstubAllGlobals();
});

async function refusedWith(detail: string): Promise<Element | null> {
  anApi(() => ({ status: 403, body: { kind: "forbidden", detail } }));
  const page = await show(<JoinGroup code="ABC" groupName="7b" />);
  await press(buttonOf(page, "Join"));
  return page.querySelector("[role=alert]");
}

it("who is refused for a password that was given to them finds the way to choose another in the refusal", async () => {
  const alert = await refusedWith(chooseYourOwn);
  expect(alert?.textContent).toBe(chooseYourOwn);
  expect(alert?.querySelector("a")?.getAttribute("href")).toBe("/settings#password");
  expect(alert?.querySelector("a")?.textContent).toBe("settings");
});

it("who is refused for anything else is told why", async () => {
  const alert = await refusedWith("Wait a little.");
  expect(alert?.textContent).toBe("Wait a little.");
});
