/**
 * Creating something, once: its id is chosen here, and kept in the browser until the server has answered, so that whoever
 * asks again after a lost answer, be it from the page loaded anew, makes nothing twice.
 */
import { v7 as uuidv7 } from "uuid";
import { shelfOf } from "@/lib/drafts/browser";
import { draftPrefix } from "@/lib/drafts/draft";
import { findDrafts, keepDraft, removeDrafts } from "@/lib/drafts/shelf";
import { send } from "@/lib/http/client";
import { viewerOfPage } from "@/lib/http/viewer";
import type { Result } from "@/lib/result";

/** The ids under way, for a browser that keeps nothing. */
const underWay = new Map<string, string>();

/** Asks for what `content` says to be made at a path; the same content has the same id until an answer has come. */
export async function create<Value>(path: string, content: object): Promise<Result<Value>> {
  const userId = viewerOfPage() ?? "";
  const shelf = shelfOf(userId);
  const slot = draftPrefix({ userId, subject: `create:${path}`, field: signOf(JSON.stringify(content)) });
  const kept = shelf && findDrafts(shelf, slot, { accepts: isId, now: Date.now() })[0]?.value;
  const id = underWay.get(slot) ?? kept ?? uuidv7();
  underWay.set(slot, id);
  if (shelf) keepDraft(shelf, { slot, savedAt: Date.now(), value: id });
  const answer = await send<Value>("POST", path, { body: { ...content, id } });
  if (answer.ok || answer.refusal.kind !== "unreachable") {
    underWay.delete(slot);
    if (shelf) removeDrafts(shelf, slot);
  }
  return answer;
}

function isId(value: unknown): value is string {
  return typeof value === "string";
}

/** A short sign to know a content by again; two with the same one are told apart by the server, which refuses the second. */
function signOf(json: string): string {
  let [one, other] = [0, 1];
  for (let at = 0; at < json.length; at += 1) {
    one = (Math.imul(one, 31) + json.charCodeAt(at)) >>> 0;
    other = (Math.imul(other, 37) + json.charCodeAt(at)) >>> 0;
  }
  return `${json.length.toString(36)}-${one.toString(36)}-${other.toString(36)}`;
}
