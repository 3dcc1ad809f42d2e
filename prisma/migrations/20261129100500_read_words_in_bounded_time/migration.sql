-- PostgreSQL's parser of words goes back and forth in markup that never closes, in paths and in names with underscores,
-- and does so over as long a run as there is: the cost grows with the square. Without their signs it finds the words
-- alone, and in runs of bounded length it finds the rest (addresses, hyphenated words) as before. What is searched
-- for is read the same way, so that the two agree.
CREATE FUNCTION searchable(words TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT regexp_replace(translate(words, '<&/_', '    '), '[!-~]{100}', '\& ', 'g')
$$;

CREATE OR REPLACE FUNCTION set_version_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  BEGIN
    NEW."search" := to_tsvector('simple', searchable(NEW."text"));
  EXCEPTION WHEN program_limit_exceeded THEN
    NEW."search" := to_tsvector('simple', searchable(left(NEW."text", 100000)));
  END;
  RETURN NEW;
END $$;

-- Texts that would be read otherwise now; of what may not be changed, only the index of it is.
CREATE TRIGGER version_search_again BEFORE UPDATE ON "DocumentVersion"
  FOR EACH ROW EXECUTE FUNCTION set_version_search();
ALTER TABLE "DocumentVersion" DISABLE TRIGGER version_is_immutable;
UPDATE "DocumentVersion" SET "number" = "number" WHERE "text" <> searchable("text");
ALTER TABLE "DocumentVersion" ENABLE TRIGGER version_is_immutable;
DROP TRIGGER version_search_again ON "DocumentVersion";
