/** Signing out in the browser. */
import { forgetDrafts } from "@/lib/drafts/browser";
import { send } from "@/lib/http/client";

/** Ends the session, forgets the drafts kept in this browser and goes to the start; answers a sentence when it cannot. */
export async function signOut(personId: string): Promise<string | null> {
  const answer = await send<{ url: string }>("POST", "/api/auth/signout", { body: { json: "true" } });
  if (!answer.ok) return answer.refusal.sentence;
  forgetDrafts(personId);
  window.location.assign("/");
  return null;
}
