// @vitest-environment jsdom
import { type ComponentProps, useState } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { anApi } from "@/components/requests/testing";
import { buttonOf, clearPage, press, show, until } from "@/components/ui/testing";
import { ToastRegion } from "@/components/ui/toast";
import { Thread } from "./thread";

afterEach(async () => {
  await clearPage();
  vi.unstubAllGlobals();
});

const ann = { id: "ann", name: "Ann" };

/** A discussion that takes what becomes of it, beside the page's news and something else to go to. */
function Discussion() {
  const [resolved, setResolved] = useState<ComponentProps<typeof Thread>["resolved"]>(null);
  return (
    <>
      <Thread
        subject={{ kind: "claim", id: "claim" }}
        viewer={ann}
        canReply
        count={1}
        resolved={resolved}
        onChange={(change) => {
          if ("resolved" in change) setResolved(change.resolved);
        }}
        onLong={() => undefined}
      />
      <button type="button">Elsewhere</button>
      <ToastRegion />
    </>
  );
}

async function openDiscussion(): Promise<HTMLElement> {
  anApi(({ method, body }) => {
    if (method !== "PUT") return { body: { items: [], next: null } };
    return {
      body: { resolved: body.resolved === true ? { at: "2026-11-20T10:00:00.000Z", by: ann } : null },
    };
  });
  const page = await show(<Discussion />);
  await press(buttonOf(page, "Discuss · 1"));
  return page;
}

async function pressFocused(page: HTMLElement, words: string) {
  const button = buttonOf(page, words);
  button.focus();
  await press(button);
}

function newsOn(page: HTMLElement): string {
  return page.querySelector(".toasts")?.textContent ?? "";
}

it("the focus stays with what takes the place of Resolve and of Reopen, and the news says what became of it", async () => {
  const page = await openDiscussion();
  await pressFocused(page, "Resolve this discussion");
  await until(() => expect(document.activeElement).toBe(buttonOf(page, "Reopen")));
  expect(newsOn(page)).toContain("The discussion is resolved.");

  await pressFocused(page, "Reopen");
  await until(() => expect(document.activeElement).toBe(buttonOf(page, "Resolve this discussion")));
  expect(newsOn(page)).toContain("The discussion is open again.");
});

it("the focus goes to the way into a discussion that is opened again while it is folded", async () => {
  const page = await openDiscussion();
  await pressFocused(page, "Resolve this discussion");
  await until(() => buttonOf(page, "Reopen"));
  await press(buttonOf(page, "Discuss · 1"));
  await pressFocused(page, "Reopen");
  await until(() => expect(document.activeElement).toBe(buttonOf(page, "Discuss · 1")));
});

it("the focus is left where it has gone meanwhile", async () => {
  const page = await openDiscussion();
  await press(buttonOf(page, "Resolve this discussion"));
  buttonOf(page, "Elsewhere").focus();
  await until(() => buttonOf(page, "Reopen"));
  expect(document.activeElement).toBe(buttonOf(page, "Elsewhere"));
});
