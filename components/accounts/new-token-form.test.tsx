// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest";
import { type Answer, anApi } from "@/components/requests/testing";
import { buttonOf, clearPage, find, press, show, type } from "@/components/ui/testing";
import { NewTokenForm } from "./new-token-form";

afterEach(async () => {
  vi.unstubAllGlobals();
  await clearPage();
  localStorage.clear();
});

/** The form, with what its token is for filled in, over an API that answers as is said here. */
async function showForm(answers: Answer[]) {
  const asked = anApi(() => answers.shift() ?? { status: 500, body: {} });
  const made = vi.fn();
  const page = await show(<NewTokenForm userId="ann" onMade={made} />);
  await type(find(page, "input"), "Backup");
  const make = async () => await press(buttonOf(page, "Make a token"));
  return { asked, made, page, make };
}

it("a token that did not arrive is asked for as the same one", async () => {
  const { asked, made, make } = await showForm([{ status: 502, body: {} }, { body: { token: "secret" } }]);
  await make();
  await make();
  expect(asked.map(({ method }) => method)).toEqual(["POST", "POST"]);
  expect(asked[1]?.body).toEqual(asked[0]?.body);
  expect(made).toHaveBeenCalledExactlyOnceWith("secret");
});

it("a token that was made, and its secret lost with the answer, is revoked and another made in its place", async () => {
  const { asked, made, make } = await showForm([
    { status: 502, body: {} },
    { body: { id: "lost", token: null } },
    { body: {} },
    { body: { token: "secret" } },
  ]);
  await make();
  await make();
  await vi.waitFor(() => expect(made).toHaveBeenCalledExactlyOnceWith("secret"));
  const [, lost, revoked, other] = asked;
  expect(revoked).toMatchObject({ method: "DELETE", path: "/api/tokens/lost" });
  expect(other?.body).toMatchObject({ name: "Backup" });
  expect(other?.body.id).not.toBe(lost?.body.id);
});

it("a lost token that could not be revoked is not left beside another", async () => {
  const lost = { body: { id: "lost", token: null } };
  const { asked, made, page, make } = await showForm([
    lost,
    { status: 503, body: { kind: "unavailable", detail: "Not now." } },
  ]);
  await make();
  expect(page.querySelector("[role=alert]")?.textContent).toContain("Not now.");
  expect(asked.map(({ method }) => method)).toEqual(["POST", "DELETE"]);
  expect(made).not.toHaveBeenCalled();
});

it("what a token is for is kept until the token is made", async () => {
  const { page, make } = await showForm([{ status: 502, body: {} }]);
  await make();
  expect(find(page, "input").value).toBe("Backup");
  await clearPage();

  anApi(() => ({ body: { token: "secret" } }));
  const again = await show(<NewTokenForm userId="ann" onMade={vi.fn()} />);
  expect(find(again, "input").value).toBe("Backup");
  await press(buttonOf(again, "Make a token"));
  expect([find(again, "input").value, localStorage.length]).toEqual(["", 0]);
});

it("a token without a word of what it is for is refused by the name that the field has on the page", async () => {
  const fields = [{ path: "name", message: "must not be blank" }];
  const { page, make } = await showForm([
    {
      status: 422,
      body: { kind: "invalid", detail: "Some of what was sent cannot be accepted.", errors: fields },
    },
  ]);
  await make();
  expect(page.querySelector("[role=alert]")?.textContent).toContain(
    "What the token is for must not be blank.",
  );
});
