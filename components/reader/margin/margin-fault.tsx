"use client";
/** Keeps a fault of ours in the margin from taking the article away with it. */
import { catchError } from "next/error";
import { Button } from "@/components/ui/button";
import { atFoot } from "@/components/ui/lazily";
import { Notice } from "@/components/ui/notice";

/** Renders its children; where they fail, at the foot of the page what happened and the way back to them. */
export const MarginFault = catchError<object>(function MarginFault(_props, { reset }) {
  return atFoot(
    <Notice
      tone="failure"
      title="The notes and claims could not be shown"
      action={<Button onClick={reset}>Try again</Button>}
    >
      <p>Something went wrong on our side. What you were typing is kept in this browser.</p>
    </Notice>,
  );
});
