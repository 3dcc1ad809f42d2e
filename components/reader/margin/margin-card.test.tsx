// @vitest-environment jsdom
import { afterEach, expect, it } from "vitest";
import { clearPage, show } from "@/components/ui/testing";
import { draftPrefix } from "@/lib/drafts/draft";
import { MarginCard } from "./margin-card";
import { markOfAnnotation, markOfClaim } from "../mark";
import { ReaderContext } from "../reader-context";
import { aClaim, anAnnotation, aReaderStore } from "../testing";

afterEach(async () => {
  await clearPage();
  localStorage.clear();
});

const viewer = { id: "ann", name: "Ann" };

it("a quiet card tells that its reader began to write something in it, whoever else did", async () => {
  const [note, claim] = [anAnnotation(0, 5), aClaim(0, 5)];
  const kept = JSON.stringify({ savedAt: Date.now(), value: "Which courts?" });
  const keep = (userId: string, subject: string, field: string) =>
    localStorage.setItem(`${draftPrefix({ userId, subject, field })}tab`, kept);
  keep("ann", `annotation:${note.id}`, "reply to comment");
  keep("ben", `claim:${claim.id}`, "assessment");
  const store = aReaderStore([note], [claim]);
  const page = await show(
    <ReaderContext value={{ ...store, setting: { ...store.setting, viewer } }}>
      <MarginCard mark={markOfAnnotation(note)} />
      <MarginCard mark={markOfClaim(claim)} />
    </ReaderContext>,
  );
  const tagged = [...page.querySelectorAll(".margin-card")].map((card) => card.textContent.includes("draft"));
  expect(tagged).toEqual([true, false]);
});
