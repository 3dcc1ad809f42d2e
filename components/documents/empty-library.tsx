/** What an empty library says, which depends on where one looked. */
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { libraryPath, type LibraryQuery } from "./library-query";

const importOne = (
  <LinkButton href="/import" tone="primary">
    Import an article
  </LinkButton>
);

interface EmptyLibraryProps {
  query: LibraryQuery;
  /** Whether pages came before this one. */
  isLater?: boolean;
  /** Where the next page begins; null where this is the last. A search looks through so many documents at a time. */
  next: string | null;
  isSignedIn: boolean;
}

/** Renders the reason that there is nothing, and the next step. */
export function EmptyLibrary({ query, isLater = false, next, isSignedIn }: EmptyLibraryProps) {
  if (query.q && next !== null) return <NothingYet {...query} after={next} />;
  if (query.q) return <NothingFound {...query} isLater={isLater} />;
  if (!isSignedIn) {
    return (
      <EmptyState title="Nothing is public here yet">
        <p>When a document is made public, anyone can read it here with its claims and its sources.</p>
      </EmptyState>
    );
  }
  if (query.scope === "groups") {
    return (
      <EmptyState
        title="Your groups have no documents"
        action={<LinkButton href="/groups">See groups</LinkButton>}
      >
        <p>Give a document to a group in its settings, and all its members find it here.</p>
      </EmptyState>
    );
  }
  if (query.scope === "public") {
    return (
      <EmptyState title="Nothing is public yet">
        <p>A document can be made public in its settings. Then anyone can read it, without an account.</p>
      </EmptyState>
    );
  }
  if (query.scope === "deleted") {
    return (
      <EmptyState
        title="No deleted documents"
        action={<LinkButton href={libraryPath({})}>Show all documents</LinkButton>}
      >
        <p>
          A document that is deleted stands here for 30 days, and can be restored with its notes and claims.
          What was deleted inside a document is found from its list of claims.
        </p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title="Your library starts with an article" action={importOne}>
      <p>
        Paste one, or choose a file. Then mark what can be checked, put sources to it, and say how far it is
        borne out.
      </p>
    </EmptyState>
  );
}

function NothingFound({ q = "", scope, isLater }: LibraryQuery & { isLater: boolean }) {
  return (
    <EmptyState
      title={
        <>
          No {isLater ? "older " : ""}document has “<bdi>{q}</bdi>”
        </>
      }
      action={
        <>
          {scope ? <LinkButton href={libraryPath({ q })}>Search everywhere</LinkButton> : null}
          <LinkButton href={libraryPath({ scope })}>Show all documents</LinkButton>
        </>
      }
    >
      <p>
        {scope === "deleted" ? "The titles of what was deleted" : "Titles and texts"} were searched. Try fewer
        words, or another form of them.
      </p>
    </EmptyState>
  );
}

function NothingYet(query: LibraryQuery) {
  return (
    <EmptyState
      title={
        <>
          “<bdi>{query.q}</bdi>” was not found here
        </>
      }
      action={
        <>
          <LinkButton href={libraryPath(query)} tone="primary">
            Search further
          </LinkButton>
          <LinkButton href={libraryPath({ scope: query.scope })}>Show all documents</LinkButton>
        </>
      }
    >
      <p>
        So many documents are searched at a time, the newest first, and none of these has it. The older ones
        are still to be searched.
      </p>
    </EmptyState>
  );
}
