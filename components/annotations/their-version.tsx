/** What somebody else made of a text while one was writing: shown above one's own, which is kept. */
import { RichText } from "@/components/editor/rich-text";
import { Time } from "@/components/ui/time";
import type { Body } from "@/lib/richtext/body";

interface TheirVersionProps {
  /** Null where they left no words. */
  body: Body | null;
  /** When they changed it: an ISO 8601 instant. */
  at: string;
}

/** Renders their words, read out as soon as they appear. */
export function TheirVersion({ body, at }: TheirVersionProps) {
  return (
    <div role="status" className="mb-3 border-s-3 border-accent ps-3">
      <p className="text-sm font-semibold">
        Changed by someone since you opened it (<Time at={at} />
        ). Here is what it says now; yours is kept below.
      </p>
      {body === null ? <p className="text-ink-soft">No words.</p> : <RichText body={body} />}
    </div>
  );
}
