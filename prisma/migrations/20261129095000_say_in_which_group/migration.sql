-- What was said in a group is told to that group alone, also once its document is another's: each such event names it. Of
-- what was said before a document last changed nobody knows in which group it was, so it is told to whoever said it.
ALTER TABLE "Event" DISABLE TRIGGER event_is_append_only;
UPDATE "Event" said SET "groupId" = document."groupId"
  FROM "Document" document
  LEFT JOIN (
    SELECT "documentId", max("sequence") AS "sequence" FROM "Event" WHERE "type" = 'document.updated' GROUP BY "documentId"
  ) changed ON changed."documentId" = document."id"
  WHERE said."documentId" = document."id" AND said."visibility" = 'group' AND said."groupId" IS NULL
    AND said."sequence" > coalesce(changed."sequence", 0);
ALTER TABLE "Event" ENABLE TRIGGER event_is_append_only;
