// @vitest-environment jsdom
import { act } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { type Answer, anApi } from "@/components/requests/testing";
import { clearPage, find, press, show, until } from "@/components/ui/testing";
import { Thread } from "./thread";

afterEach(async () => {
  await clearPage();
  vi.unstubAllGlobals();
});

it("a discussion that could not be fetched is fetched once there is a connection again", async () => {
  let list: Answer = { status: 500, body: {} };
  anApi(() => list);
  const page = await show(
    <Thread
      subject={{ kind: "claim", id: "claim" }}
      viewer={null}
      canReply={false}
      count={1}
      resolved={null}
      onChange={() => undefined}
      onLong={() => undefined}
    />,
  );
  await press(find(page, "button"));
  await until(() => expect(page.textContent).toContain("The discussion could not be fetched."));
  list = { body: { items: [], next: null } };
  act(() => void window.dispatchEvent(new Event("online")));
  await until(() => expect(page.textContent).toContain("Nobody has said anything yet."));
});
