/** What may be sent in a thread. */
import { z } from "zod";
import { Id } from "@/lib/http/id";
import { PageQuery } from "@/lib/http/page";
import { BodyInput } from "@/lib/richtext/input";
import { isEmptyBody } from "@/lib/richtext/plain-text";

const OnClaim = z.object({ claimId: Id });
const OnAnnotation = z.object({ annotationId: Id });

/** What a thread hangs on: a claim or an annotation, which has just one. */
export type ThreadAddress = z.infer<typeof OnClaim> | z.infer<typeof OnAnnotation>;

const body = BodyInput.refine((value) => !isEmptyBody(value), { error: "must not be empty" });
const newComment = { id: Id.optional(), body, parentId: Id.optional() };

export const NewClaimComment = OnClaim.extend(newComment);
export const NewAnnotationComment = OnAnnotation.extend(newComment);
export type NewComment = z.infer<typeof NewClaimComment> | z.infer<typeof NewAnnotationComment>;

export const ClaimThreadQuery = PageQuery.extend(OnClaim.shape);
export const AnnotationThreadQuery = PageQuery.extend(OnAnnotation.shape);
export type ThreadQuery = z.infer<typeof ClaimThreadQuery> | z.infer<typeof AnnotationThreadQuery>;

export const ClaimThreadSwitch = OnClaim.extend({ resolved: z.boolean() });
export const AnnotationThreadSwitch = OnAnnotation.extend({ resolved: z.boolean() });
export type ThreadSwitch = z.infer<typeof ClaimThreadSwitch> | z.infer<typeof AnnotationThreadSwitch>;

export const CommentId = z.object({ commentId: Id });
export type CommentId = z.infer<typeof CommentId>;

export const CommentChange = z.object({ commentId: Id, ifMatch: z.string().optional(), body });
export type CommentChange = z.infer<typeof CommentChange>;

export const CommentRemoval = CommentChange.pick({ commentId: true, ifMatch: true });
export type CommentRemoval = z.infer<typeof CommentRemoval>;
