/**
 * The library, which is the first page: the documents one may read, narrowed by words or by whose they are. To whoever is
 * not signed in it also says what Lectern is.
 */
import type { Metadata } from "next";
import { GivenPasswordNotice } from "@/components/accounts/given-password";
import { DeletedDocuments } from "@/components/documents/deleted-documents";
import { DocumentList } from "@/components/documents/document-list";
import { EmptyLibrary } from "@/components/documents/empty-library";
import { LibraryNav } from "@/components/documents/library-nav";
import { libraryPath } from "@/components/documents/library-query";
import { PageFrame } from "@/components/documents/page-frame";
import { LinkButton } from "@/components/ui/link-button";
import { readAccount } from "@/lib/accounts/queries";
import { tallyClaims } from "@/lib/claims/queries";
import { DocumentQuery } from "@/lib/documents/input";
import { listDocuments } from "@/lib/documents/library/queries";
import { shown } from "@/lib/server/page-result";
import { inReach } from "@/lib/server/in-reach";
import { currentActor } from "@/lib/server/session";

export const metadata: Metadata = { title: { absolute: "Lectern" } };

const pageLength = 30;

interface LibraryPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The query of an address; a part of it that cannot be read, as in an old link, is left out. */
function readQuery(asked: Record<string, string | string[] | undefined>) {
  const { scope, q, after } = DocumentQuery.shape;
  return {
    scope: scope.catch(undefined).parse(asked.scope),
    q: q.catch(undefined).parse(asked.q) || undefined,
    after: after.catch(undefined).parse(asked.after),
  };
}

export default async function LibraryPage({ searchParams }: LibraryPageProps) {
  const actor = await currentActor();
  const query = readQuery(await searchParams);
  const asked = { scope: query.scope, q: query.q };
  const listed = await inReach(() => listDocuments(actor, { ...query, limit: pageLength }));
  const { items, next } = shown(listed, libraryPath(asked));
  const tallies = await tallyClaims(
    actor,
    items.map(({ id }) => id),
  );
  const person = actor.kind === "person" ? actor : null;
  const account = await readAccount(actor);
  const isEmpty = items.length === 0;
  return (
    <PageFrame
      person={person}
      here="/"
      title={person ? "Library" : "Read critically, together"}
      lead={person ? null : <Welcome />}
      actions={person ? <Actions /> : null}
    >
      {account.ok && account.value.hasGivenPassword ? <GivenPasswordNotice /> : null}
      {person ? null : <h2 className="mb-4 font-serif text-xl font-medium">Public documents</h2>}
      <LibraryNav query={asked} hasScopes={person !== null} />
      {isEmpty ? (
        <EmptyLibrary
          query={asked}
          isLater={query.after !== undefined}
          next={next}
          isSignedIn={person !== null}
        />
      ) : query.scope === "deleted" ? (
        <DeletedDocuments documents={items} />
      ) : (
        <DocumentList
          documents={items}
          tallies={tallies}
          {...(person ? {} : { leavesOut: "visibility", heading: "h3" })}
        />
      )}
      <nav aria-label="Pages" className="mt-6 flex gap-2">
        {query.after ? <LinkButton href={libraryPath(asked)}>Newest</LinkButton> : null}
        {next && !isEmpty ? (
          <LinkButton href={libraryPath({ ...asked, after: next })}>Older</LinkButton>
        ) : null}
      </nav>
    </PageFrame>
  );
}

function Actions() {
  return (
    <>
      <LinkButton href="/groups" tone="quiet" className="max-wide:-ms-3.5">
        Groups
      </LinkButton>
      <LinkButton href="/import" tone="primary">
        Import an article
      </LinkButton>
    </>
  );
}

/** What Lectern is, to someone who has never heard of it. */
function Welcome() {
  return (
    <>
      <p className="font-serif text-lg/relaxed text-ink">
        Lectern shows an article as its author laid it out, with its readers’ findings in the margin: each
        claim that can be checked, the sources put to it, and how far it is borne out. Every assessment stands
        under a name and every source is given in full, so that anyone can repeat the check.
      </p>
      <p className="mt-5">
        <LinkButton href="/sign-in" tone="primary">
          Sign in
        </LinkButton>
      </p>
    </>
  );
}
