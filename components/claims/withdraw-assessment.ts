/** Taking one's own assessment back. It can be undone, so it asks nothing first; its history is kept either way. */
import { announce } from "@/components/ui/toast-store";
import type { AssessmentView } from "@/lib/claims/view";
import { send } from "@/lib/http/client";

/** Withdraws an assessment as it was seen, and offers to give it again; `reread` brings the claim up to date. */
export async function withdrawAssessment(mine: AssessmentView, reread: () => Promise<void>): Promise<void> {
  const path = `/api/claims/${mine.claimId}/assessment`;
  const answer = await send("DELETE", path, { ifMatch: mine.etag });
  await reread();
  if (!answer.ok) {
    announce(`Not withdrawn. ${answer.refusal.sentence}`);
    return;
  }
  const giveAgain = async () => {
    const { verdict, rationale, reasons } = mine;
    const again = await send("PUT", path, { body: { verdict, rationale, reasons }, ifNoneMatch: "*" });
    await reread();
    if (!again.ok) announce(`Not given again. ${again.refusal.sentence}`);
  };
  announce("Assessment withdrawn.", { label: "Undo", run: () => void giveAgain() });
}
