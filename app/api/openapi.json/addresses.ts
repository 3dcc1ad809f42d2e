/** Every address of the API with its handlers; a test holds this list against the files. */
import type { Handlers } from "@/lib/http/openapi";
import * as account from "@/app/api/account/route";
import * as accountMaillink from "@/app/api/account/mail-link/route";
import * as accountPassword from "@/app/api/account/password/route";
import * as accountSetup from "@/app/api/account/setup/route";
import * as annotationsAnnotationId from "@/app/api/annotations/[annotationId]/route";
import * as annotationsAnnotationIdComments from "@/app/api/annotations/[annotationId]/comments/route";
import * as annotationsAnnotationIdPlacement from "@/app/api/annotations/[annotationId]/placement/route";
import * as annotationsAnnotationIdResolved from "@/app/api/annotations/[annotationId]/resolved/route";
import * as annotationsAnnotationIdRestore from "@/app/api/annotations/[annotationId]/restore/route";
import * as claimsClaimId from "@/app/api/claims/[claimId]/route";
import * as claimsClaimIdAssessment from "@/app/api/claims/[claimId]/assessment/route";
import * as claimsClaimIdComments from "@/app/api/claims/[claimId]/comments/route";
import * as claimsClaimIdDecision from "@/app/api/claims/[claimId]/decision/route";
import * as claimsClaimIdEvidence from "@/app/api/claims/[claimId]/evidence/route";
import * as claimsClaimIdPassagesPassageIdPlacement from "@/app/api/claims/[claimId]/passages/[passageId]/placement/route";
import * as claimsClaimIdResolved from "@/app/api/claims/[claimId]/resolved/route";
import * as claimsClaimIdRestore from "@/app/api/claims/[claimId]/restore/route";
import * as commentsCommentId from "@/app/api/comments/[commentId]/route";
import * as commentsCommentIdRestore from "@/app/api/comments/[commentId]/restore/route";
import * as documents from "@/app/api/documents/route";
import * as documentsDocumentId from "@/app/api/documents/[documentId]/route";
import * as documentsDocumentIdAnnotations from "@/app/api/documents/[documentId]/annotations/route";
import * as documentsDocumentIdAssignees from "@/app/api/documents/[documentId]/assignees/route";
import * as documentsDocumentIdClaims from "@/app/api/documents/[documentId]/claims/route";
import * as documentsDocumentIdDeleted from "@/app/api/documents/[documentId]/deleted/route";
import * as documentsDocumentIdEvents from "@/app/api/documents/[documentId]/events/route";
import * as documentsDocumentIdExportFormat from "@/app/api/documents/[documentId]/export/[format]/route";
import * as documentsDocumentIdRestore from "@/app/api/documents/[documentId]/restore/route";
import * as documentsDocumentIdText from "@/app/api/documents/[documentId]/text/route";
import * as documentsDocumentIdVersions from "@/app/api/documents/[documentId]/versions/route";
import * as documentsDocumentIdVersionsPreview from "@/app/api/documents/[documentId]/versions/preview/route";
import * as documentsPreview from "@/app/api/documents/preview/route";
import * as evidenceEvidenceId from "@/app/api/evidence/[evidenceId]/route";
import * as evidenceEvidenceIdRestore from "@/app/api/evidence/[evidenceId]/restore/route";
import * as groups from "@/app/api/groups/route";
import * as groupsGroupId from "@/app/api/groups/[groupId]/route";
import * as groupsGroupIdInvitations from "@/app/api/groups/[groupId]/invitations/route";
import * as groupsGroupIdInvitationsInvitationId from "@/app/api/groups/[groupId]/invitations/[invitationId]/route";
import * as groupsGroupIdMembers from "@/app/api/groups/[groupId]/members/route";
import * as groupsGroupIdMembersUserId from "@/app/api/groups/[groupId]/members/[userId]/route";
import * as groupsGroupIdMembersUserIdPassword from "@/app/api/groups/[groupId]/members/[userId]/password/route";
import * as groupsGroupIdRestore from "@/app/api/groups/[groupId]/restore/route";
import * as groupsJoin from "@/app/api/groups/join/route";
import * as health from "@/app/api/health/route";
import * as ready from "@/app/api/ready/route";
import * as sessions from "@/app/api/sessions/route";
import * as sessionsSessionId from "@/app/api/sessions/[sessionId]/route";
import * as sources from "@/app/api/sources/route";
import * as tokens from "@/app/api/tokens/route";
import * as tokensTokenId from "@/app/api/tokens/[tokenId]/route";

export const addresses: Record<string, Handlers> = {
  "/api/account": account,
  "/api/account/mail-link": accountMaillink,
  "/api/account/password": accountPassword,
  "/api/account/setup": accountSetup,
  "/api/annotations/{annotationId}": annotationsAnnotationId,
  "/api/annotations/{annotationId}/comments": annotationsAnnotationIdComments,
  "/api/annotations/{annotationId}/placement": annotationsAnnotationIdPlacement,
  "/api/annotations/{annotationId}/resolved": annotationsAnnotationIdResolved,
  "/api/annotations/{annotationId}/restore": annotationsAnnotationIdRestore,
  "/api/claims/{claimId}": claimsClaimId,
  "/api/claims/{claimId}/assessment": claimsClaimIdAssessment,
  "/api/claims/{claimId}/comments": claimsClaimIdComments,
  "/api/claims/{claimId}/decision": claimsClaimIdDecision,
  "/api/claims/{claimId}/evidence": claimsClaimIdEvidence,
  "/api/claims/{claimId}/passages/{passageId}/placement": claimsClaimIdPassagesPassageIdPlacement,
  "/api/claims/{claimId}/resolved": claimsClaimIdResolved,
  "/api/claims/{claimId}/restore": claimsClaimIdRestore,
  "/api/comments/{commentId}": commentsCommentId,
  "/api/comments/{commentId}/restore": commentsCommentIdRestore,
  "/api/documents": documents,
  "/api/documents/{documentId}": documentsDocumentId,
  "/api/documents/{documentId}/annotations": documentsDocumentIdAnnotations,
  "/api/documents/{documentId}/assignees": documentsDocumentIdAssignees,
  "/api/documents/{documentId}/claims": documentsDocumentIdClaims,
  "/api/documents/{documentId}/deleted": documentsDocumentIdDeleted,
  "/api/documents/{documentId}/events": documentsDocumentIdEvents,
  "/api/documents/{documentId}/export/{format}": documentsDocumentIdExportFormat,
  "/api/documents/{documentId}/restore": documentsDocumentIdRestore,
  "/api/documents/{documentId}/text": documentsDocumentIdText,
  "/api/documents/{documentId}/versions": documentsDocumentIdVersions,
  "/api/documents/{documentId}/versions/preview": documentsDocumentIdVersionsPreview,
  "/api/documents/preview": documentsPreview,
  "/api/evidence/{evidenceId}": evidenceEvidenceId,
  "/api/evidence/{evidenceId}/restore": evidenceEvidenceIdRestore,
  "/api/groups": groups,
  "/api/groups/{groupId}": groupsGroupId,
  "/api/groups/{groupId}/invitations": groupsGroupIdInvitations,
  "/api/groups/{groupId}/invitations/{invitationId}": groupsGroupIdInvitationsInvitationId,
  "/api/groups/{groupId}/members": groupsGroupIdMembers,
  "/api/groups/{groupId}/members/{userId}": groupsGroupIdMembersUserId,
  "/api/groups/{groupId}/members/{userId}/password": groupsGroupIdMembersUserIdPassword,
  "/api/groups/{groupId}/restore": groupsGroupIdRestore,
  "/api/groups/join": groupsJoin,
  "/api/health": health,
  "/api/ready": ready,
  "/api/sessions": sessions,
  "/api/sessions/{sessionId}": sessionsSessionId,
  "/api/sources": sources,
  "/api/tokens": tokens,
  "/api/tokens/{tokenId}": tokensTokenId,
};
