// @vitest-environment jsdom
import { act } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { aClaim } from "@/components/reader/testing";
import { anApi, type Answer } from "@/components/requests/testing";
import { clearPage, find, show, until } from "@/components/ui/testing";
import { ToastRegion } from "@/components/ui/toast";
import { AssigneeChoice } from "./assignee-choice";

afterEach(async () => {
  await clearPage();
  vi.unstubAllGlobals();
});

const viewer = { id: "ada", name: "Ada" };
const nothing = () => undefined;
const open = (documentId: string) =>
  show(
    <>
      <AssigneeChoice
        claim={aClaim(0, 1, { documentId })}
        viewer={viewer}
        onClaim={nothing}
        onChange={nothing}
      />
      <ToastRegion />
    </>,
  );
const offered = (page: HTMLElement) => [...page.querySelectorAll("option")].map(({ text }) => text);
const everyone: Answer = {
  body: { items: [{ id: "chen", name: "Chen" }, viewer, { id: "ben", name: "Ben" }], next: null },
};

describe("whom a claim may be given to", () => {
  it("is offered before anybody reaches for the list, and at once for the next claim of the article", async () => {
    const asked = anApi(() => everyone);
    const page = await open("one");
    await until(() => expect(offered(page)).toEqual(["nobody", "me", "Ben", "Chen"]));
    expect(asked.map(({ path }) => path)).toEqual(["/api/documents/one/assignees?limit=200"]);
    await clearPage();
    anApi(() => new Promise(() => undefined));
    expect(offered(await open("one"))).toEqual(["nobody", "me", "Ben", "Chen"]);
  });

  it("is those of the group that the article is in by now, once it was moved to another", async () => {
    anApi(() => everyone);
    const before = await open("moved");
    await until(() => expect(offered(before)).toContain("Ben"));
    await clearPage();
    anApi(() => ({ body: { items: [viewer, { id: "dee", name: "Dee" }], next: null } }));
    const page = await open("moved");
    await until(() => expect(offered(page)).toEqual(["nobody", "me", "Dee"]));
  });

  it("is asked for again by who reaches for the list, and only then a failure is told", async () => {
    const refusal: Answer = { status: 503, body: { kind: "unreachable", detail: "Try again." } };
    const asked = anApi(() => (asked.length < 3 ? refusal : everyone));
    const page = await open("two");
    await until(() => expect(asked).toHaveLength(1));
    expect(page.textContent).not.toContain("could not be fetched");
    const reach = () =>
      act(async () => {
        find(page, "select").dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
        await Promise.resolve();
      });
    await reach();
    await until(() => expect(page.textContent).toContain("could not be fetched. Try again."));
    await reach();
    await until(() => expect(offered(page)).toContain("Chen"));
  });
});
