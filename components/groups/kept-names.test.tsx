// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest";
import { anApi, staleAnswer } from "@/components/requests/testing";
import { buttonOf, clearPage, find, press, show, type } from "@/components/ui/testing";
import type { GroupView } from "@/lib/groups/view";
import { NewGroupForm } from "./new-group-form";
import { RenameGroup } from "./rename-group";

vi.mock("next/navigation", () => ({
  useRouter: () => ({ refresh: () => undefined, push: () => undefined }),
}));

afterEach(async () => {
  await clearPage();
  localStorage.clear();
  vi.unstubAllGlobals();
});

const group = { id: "g", etag: '"1"', name: "7b" } as GroupView;
const nameIn = (page: HTMLElement) => find(page, "input").value;

it("the name of a group that could not be made is there after a reload, and gone once it is made", async () => {
  let answers: { status?: number; body: object } = {
    status: 503,
    body: { kind: "unavailable", detail: "No." },
  };
  anApi(() => answers);
  const before = await show(<NewGroupForm userId="ann" />);
  await type(find(before, "input"), "History 7b");
  await press(buttonOf(before, "Make the group"));
  await clearPage();

  const after = await show(<NewGroupForm userId="ann" />);
  expect(nameIn(after)).toBe("History 7b");
  answers = { body: group };
  await press(buttonOf(after, "Make the group"));
  await clearPage();
  expect(nameIn(await show(<NewGroupForm userId="ann" />))).toBe("");
});

it("a new name of a group is kept, and replaces one that was given meanwhile only at a second press", async () => {
  const theirs = { ...group, etag: '"2"', name: "7c" };
  const asked = anApi(({ method, ifMatch, body }) => {
    if (method === "GET") return { body: theirs };
    return ifMatch === theirs.etag ? { body: { ...theirs, ...body, etag: '"3"' } } : staleAnswer;
  });
  await type(find(await show(<RenameGroup group={group} userId="ann" />), "input"), "History");
  await clearPage();

  const page = await show(<RenameGroup group={theirs} userId="ann" />);
  expect(nameIn(page)).toBe("History");
  await press(buttonOf(page, "Rename"));
  expect(page.querySelector("[role=alert]")?.textContent).toContain("renamed it “7c” meanwhile");
  expect(nameIn(page)).toBe("History");
  await press(buttonOf(page, "Rename"));
  expect(asked.at(-1)).toMatchObject({ method: "PATCH", body: { name: "History" } });
  expect([nameIn(page), localStorage.length]).toEqual(["History", 0]);
});
