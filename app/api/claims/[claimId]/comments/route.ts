import { allowOnly } from "@/lib/http/methods";
import { pageSchema } from "@/lib/http/page";
import { route } from "@/lib/http/route";
import { createComment } from "@/lib/threads/commands";
import { ClaimThreadQuery, NewClaimComment } from "@/lib/threads/input";
import { listComments } from "@/lib/threads/queries";
import { CommentView } from "@/lib/threads/view";

export const GET = route(ClaimThreadQuery, listComments, {
  summary: "List the comments on a claim, old ones first",
  answers: pageSchema(CommentView),
});
export const POST = route(NewClaimComment, createComment, {
  summary: "Comment on a claim, or answer a comment",
  status: 201,
  answers: CommentView,
});
export const { PUT, PATCH, DELETE, OPTIONS } = allowOnly("GET", "POST");
