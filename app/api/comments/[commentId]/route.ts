import { allowOnly } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { deleteComment, editComment } from "@/lib/threads/commands";
import { CommentChange, CommentId, CommentRemoval } from "@/lib/threads/input";
import { readComment } from "@/lib/threads/queries";
import { CommentView } from "@/lib/threads/view";

export const GET = route(CommentId, readComment, { summary: "Read a comment", answers: CommentView });
export const PATCH = route(CommentChange, editComment, { summary: "Change a comment", answers: CommentView });
export const DELETE = route(CommentRemoval, deleteComment, { summary: "Delete a comment", status: 204 });
export const { POST, PUT, OPTIONS } = allowOnly("GET", "PATCH", "DELETE");
