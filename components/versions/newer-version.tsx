/** Says over a text that is not saved yet that somebody saved another one meanwhile, and what came of one's own. */
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import type { VersionEntry } from "@/lib/versions/view";
import { comparePath } from "./compare-query";

interface NewerVersionProps {
  documentId: string;
  /** Who is told. */
  userId: string;
  newer: VersionEntry;
  /** The number of the version that one's own text was written on. */
  writtenOn: number;
}

/** Renders the notice, which leads to what the newer version changed in another tab: a long text is not kept across pages. */
export function NewerVersion({ documentId, userId, newer, writtenOn }: NewerVersionProps) {
  const { number, creator, createdAt } = newer;
  const changes = comparePath(documentId, { from: writtenOn, to: number, shape: "inline", isWhole: false });
  const isOwn = creator?.id === userId;
  return (
    <div className="mb-5">
      <Notice
        tone="failure"
        title={
          isOwn ? (
            `You saved version ${number} meanwhile`
          ) : (
            <>
              <bdi>{creator?.name ?? "Somebody"}</bdi> saved version {number} while you were at it
            </>
          )
        }
        action={
          <LinkButton href={changes} target="_blank" prefetch={false}>
            See what version {number} changed
            <span className="sr-only"> (opens in a new tab)</span>
          </LinkButton>
        }
      >
        <p>
          It was saved <Time at={createdAt} />.{" "}
          {
            // An answer that was lost on its way leaves the text here, and the version it made there.
            isOwn
              ? `What stands here is not saved as a further version; version ${number} may be this very text. Your text`
              : "Nothing of yours is saved yet, and your text is still here. It"
          }{" "}
          was written on version {writtenOn}: see that it takes nothing back which version {number} put right.
        </p>
      </Notice>
    </div>
  );
}
