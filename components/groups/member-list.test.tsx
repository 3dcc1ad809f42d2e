// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { anApi } from "@/components/requests/testing";
import { buttonOf, clearPage, press, show } from "@/components/ui/testing";
import type { GroupView, MemberView } from "@/lib/groups/view";
import { MemberList } from "./member-list";

vi.mock("next/navigation", () => ({
  useRouter: () => ({ refresh: () => undefined, push: () => undefined }),
}));

const at = "2026-01-01T00:00:00.000Z";
const group: GroupView = {
  id: "g",
  etag: '"1"',
  name: "7b",
  kind: "class",
  role: "instructor",
  memberCount: 2,
  can: { manage: true },
  createdAt: at,
  updatedAt: at,
};
const lin: MemberView = {
  etag: '"learner"',
  user: { id: "u", name: "Lin" },
  role: "learner",
  joinedAt: at,
  can: { givePassword: true },
  passwordObstacle: null,
};

beforeEach(() => {
  // jsdom has the element of a dialog, and nothing that opens it.
  HTMLDialogElement.prototype.showModal = function open() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});
afterEach(async () => {
  await clearPage();
  vi.unstubAllGlobals();
});

const list = (member: MemberView) => show(<MemberList group={group} members={[member]} personId="teacher" />);

const entry = (page: HTMLElement, words: string) =>
  [...page.querySelectorAll<HTMLElement>("[role=menu] button")].find(({ textContent }) =>
    textContent.startsWith(words),
  );

const openMenu = async (page: HTMLElement) =>
  await press(page.querySelector<HTMLElement>("[aria-haspopup=menu]"));

describe("a new password for a member", () => {
  it("is given after one more question, and shown once, to be copied", async () => {
    const asked = anApi(() => ({ body: { username: "lin.7b", password: "k7mq-2xpd-9tra" } }));
    const page = await list(lin);
    await openMenu(page);
    await press(entry(page, "Give a new password"));
    expect(page.querySelector("dialog[open]")?.textContent).toContain("Give Lin a new password?");
    expect(asked).toEqual([]);
    await press(buttonOf(page, "Give a new password"));
    expect(asked).toMatchObject([{ method: "POST", path: "/api/groups/g/members/u/password" }]);
    expect(page.querySelector("[role=status] code")?.textContent).toBe("k7mq-2xpd-9tra");
    expect(page.querySelector("[role=status]")?.textContent).toContain("their username, lin.7b");
    expect(buttonOf(page, "Copy the password")).toBeTruthy();
    await press(buttonOf(page, "Done"));
    expect(page.textContent).not.toContain("k7mq");
  });

  it("is not given where the question is answered with no", async () => {
    const asked = anApi(() => ({ body: {} }));
    const page = await list(lin);
    await openMenu(page);
    await press(entry(page, "Give a new password"));
    await press(buttonOf(page, "Cancel"));
    expect(page.querySelector("dialog[open]")).toBeNull();
    expect(asked).toEqual([]);
  });

  it("that is refused is told in words", async () => {
    anApi(() => ({ status: 403, body: { kind: "forbidden", detail: "Not in another's class." } }));
    const page = await list(lin);
    await openMenu(page);
    await press(entry(page, "Give a new password"));
    await press(buttonOf(page, "Give a new password"));
    expect(page.querySelector("[role=alert]")?.textContent).toBe("Not in another's class.");
  });

  it("is offered only for whom the server would give one", async () => {
    const page = await list({ ...lin, can: { givePassword: false } });
    await openMenu(page);
    expect(entry(page, "Remove from the group")).toBeTruthy();
    expect(entry(page, "Give a new password")).toBeUndefined();
  });

  it("that cannot be given says why where it would be offered", async () => {
    const page = await list({ ...lin, can: { givePassword: false }, passwordObstacle: "changed" });
    await openMenu(page);
    const dead = entry(page, "Give a new password");
    expect(dead?.textContent).toContain("Lin was out of the class once");
    expect(dead?.ariaDisabled).toBe("true");
    await press(dead);
    expect(page.querySelector("dialog[open]")).toBeNull();
  });
});

it("a member's menu says what it is for, and begins at the role they have", async () => {
  const asked = anApi(() => ({ body: {} }));
  const page = await list(lin);
  expect(page.querySelector("[aria-haspopup=menu]")?.ariaLabel).toBe("Learner: what Lin may do, and more");
  await openMenu(page);
  expect(document.activeElement).toBe(entry(page, "Learner"));
  expect(entry(page, "Learner")?.ariaChecked).toBe("true");
  expect(entry(page, "Instructor")?.ariaChecked).toBe("false");
  await press(entry(page, "Learner"));
  expect(page.querySelector("[role=menu]")).toBeNull();
  expect(asked).toEqual([]);
});
