// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest";
import { type Answer, anApi } from "@/components/requests/testing";
import { buttonOf, clearPage, press, show } from "@/components/ui/testing";
import { currentToasts, dismiss } from "@/components/ui/toast-store";
import { InviteForm } from "./invite-form";

vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined }) }));

afterEach(async () => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  for (const { id } of currentToasts()) dismiss(id);
  await clearPage();
});

it("an invitation whose answer was lost is asked for as the same one, and the next is another", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const answers: Answer[] = [{ status: 502, body: {} }, { body: {} }, { body: {} }];
  const asked = anApi(() => answers.shift() ?? { status: 500, body: {} });
  const page = await show(<InviteForm groupId="g" kind="team" />);
  for (let time = 0; time < 3; time++) {
    await press(buttonOf(page, "Make an invitation"));
    vi.setSystemTime(Date.now() + 5000);
  }
  const [lost, again, other] = asked.map(({ body }) => body);
  expect(lost?.id).toBeTypeOf("string");
  expect(again).toEqual(lost);
  expect(other?.id).not.toBe(lost?.id);
  expect(other?.expiresAt).not.toBe(lost?.expiresAt);
});
