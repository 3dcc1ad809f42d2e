// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest";
import { anApi, staleAnswer } from "@/components/requests/testing";
import type { Body } from "@/lib/richtext/body";
import { changeComment } from "./thread-requests";

afterEach(() => vi.unstubAllGlobals());

const body: Body = {
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text: "Both years." }] }],
};

it("a change of a comment whose answer was lost is one's own when it is sent again", async () => {
  anApi(({ method }) => (method === "GET" ? { body: { id: "c", body, etag: '"2"' } } : staleAnswer));
  expect(await changeComment({ id: "c", etag: '"1"' }, body)).toEqual({
    comment: { id: "c", body, etag: '"2"' },
  });
  const other: Body = { type: "doc", content: [] };
  expect(await changeComment({ id: "c", etag: '"1"' }, other)).toMatchObject({
    problem: expect.stringContaining("Someone") as string,
  });
});
