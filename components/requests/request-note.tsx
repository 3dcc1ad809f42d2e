/** What a form says of the request it made: that it takes a while, or why it was refused. */
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import type { Refusal } from "@/lib/result";
import type { RequestState } from "./use-request";

interface RequestNoteProps {
  request: Pick<RequestState, "isSlow" | "refusal">;
  /** What is being done, in words: "Reading the article". */
  doing: string;
  /** Makes more of a refusal's sentence than its words: a way to where it can be mended. */
  wordsOf?: (sentence: string) => ReactNode;
}

/** Renders the note above the buttons that sent it; nothing while all is well. */
export function RequestNote({ request: { isSlow, refusal }, doing, wordsOf }: RequestNoteProps) {
  return (
    <div className="not-empty:mb-5">
      {isSlow ? (
        <div className="max-w-form" role="status">
          <Progress label={doing} />
        </div>
      ) : null}
      {refusal ? <Notice tone="failure" title={titleOf(refusal, wordsOf)} /> : null}
    </div>
  );
}

/** Where the reasons stand beside the fields, the note only says to look there. */
function titleOf({ fields = [], sentence }: Refusal, wordsOf: RequestNoteProps["wordsOf"]): ReactNode {
  return fields.some(({ path }) => path !== "")
    ? "Nothing is saved yet: look again at the fields marked above."
    : (wordsOf?.(sentence) ?? sentence);
}
