// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest";
import { anApi } from "@/components/requests/testing";
import { buttonOf, clearPage, press, show } from "@/components/ui/testing";
import { currentToasts, dismiss } from "@/components/ui/toast-store";
import type { DeletedView } from "@/lib/deleted/view";
import { DeletedList } from "./deleted-list";

const refresh = vi.hoisted(() => vi.fn());
vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh }) }));

const id = "01900000-0000-7000-8000-0000000000d1";
const deletion = {
  at: "2026-11-20T10:00:00.000Z",
  by: { id, name: "Ada" },
  until: "2026-12-20T10:00:00.000Z",
};

function deleted(more: Partial<DeletedView>): DeletedView {
  return { kind: "claim", id, etag: '"2"', words: "A claim.", about: "its passage", deletion, ...more };
}

const listOf = (items: DeletedView[]) =>
  show(
    <main id="main" tabIndex={-1}>
      <DeletedList items={items} />
    </main>,
  );

afterEach(async () => {
  vi.unstubAllGlobals();
  refresh.mockClear();
  for (const toast of currentToasts()) dismiss(toast.id);
  await clearPage();
});

it("says of each what it was, who deleted it and until when it can be restored", async () => {
  const page = await listOf([
    deleted({}),
    deleted({ id: id.replace("d1", "d2"), kind: "annotation", words: "" }),
  ]);
  const [claim, highlight] = page.querySelectorAll("li");
  for (const said of ["Claim", "A claim.", "its passage", "by Ada", "until 20 Dec 2026"]) {
    expect(claim?.textContent).toContain(said);
  }
  expect(highlight?.querySelector("h2")?.textContent).toBe("Highlight");
  expect(highlight?.querySelector("button")?.textContent).toBe("Restore its passage");
});

it.each([
  ["annotation", "annotations"],
  ["claim", "claims"],
  ["evidence", "evidence"],
  ["comment", "comments"],
] as const)("a deleted %s is restored where it is, and the list is read again", async (kind, address) => {
  const asked = anApi(() => ({ body: {} }));
  const page = await listOf([deleted({ kind })]);
  await press(buttonOf(page, "Restore A claim."));
  expect(asked).toMatchObject([{ method: "POST", path: `/api/${address}/${id}/restore` }]);
  expect(refresh).toHaveBeenCalledOnce();
  expect(currentToasts()).toMatchObject([{ message: "“A claim.” is back." }]);
  expect(document.activeElement?.id).toBe("main");
});

it("what can no longer be restored says so beside its button", async () => {
  anApi(() => ({ status: 409, body: { kind: "conflict", detail: "It is too late." } }));
  const page = await listOf([deleted({})]);
  await press(buttonOf(page, "Restore A claim."));
  expect(page.textContent).toContain("It is too late.");
  expect(refresh).not.toHaveBeenCalled();
});
