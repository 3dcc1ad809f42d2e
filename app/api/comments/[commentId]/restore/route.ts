import { allowOnly } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { restoreComment } from "@/lib/threads/commands";
import { CommentId } from "@/lib/threads/input";
import { CommentView } from "@/lib/threads/view";

export const POST = route(CommentId, restoreComment, {
  summary: "Bring a deleted comment back",
  answers: CommentView,
});
export const { GET, PUT, PATCH, DELETE, OPTIONS } = allowOnly("POST");
