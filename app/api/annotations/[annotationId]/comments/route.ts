import { allowOnly } from "@/lib/http/methods";
import { pageSchema } from "@/lib/http/page";
import { route } from "@/lib/http/route";
import { createComment } from "@/lib/threads/commands";
import { AnnotationThreadQuery, NewAnnotationComment } from "@/lib/threads/input";
import { listComments } from "@/lib/threads/queries";
import { CommentView } from "@/lib/threads/view";

export const GET = route(AnnotationThreadQuery, listComments, {
  summary: "List the comments on an annotation, old ones first",
  answers: pageSchema(CommentView),
});
export const POST = route(NewAnnotationComment, createComment, {
  summary: "Comment on an annotation, or answer a comment",
  status: 201,
  answers: CommentView,
});
export const { PUT, PATCH, DELETE, OPTIONS } = allowOnly("GET", "POST");
