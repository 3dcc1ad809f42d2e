/** Small pieces that annotations of every kind are made of. */
import type { PassageView } from "@/lib/annotations/view";
import { otherWords, type Report } from "../report";

/** What a writer of annotations has at hand. */
export interface Writer {
  report: Report;
  /** From UTF-16 code units to code points. */
  count: (offset: number) => number;
}

/** A person by their address and name. */
export function personOf({ report }: Writer, person: { id: string; name: string }) {
  return { id: `${report.origin}/people/${person.id}`, type: "Person", name: person.name };
}

export function textBody(value: string, purpose: string) {
  return { type: "TextualBody", value, format: "text/plain", purpose };
}

/**
 * A target: the document, the quote as it was marked, and its position where the same words stand today. Other words have
 * none here, whoever confirmed them: selectors of one target name one passage.
 */
export function targetOf({ report, count }: Writer, passage: Pick<PassageView, "target" | "placement">) {
  const { target, placement } = passage;
  const { exact, prefix, suffix } = target.quote;
  const isSame = otherWords(report, passage) === null;
  const stands = isSame && (placement.state === "exact" || placement.state === "moved");
  return {
    type: "SpecificResource",
    source: {
      id: `${report.origin}/documents/${report.document.id}`,
      type: "Text",
      language: report.document.lang,
      ...(report.document.sourceUrl === null ? {} : { "schema:isBasedOn": report.document.sourceUrl }),
    },
    selector: [
      { type: "TextQuoteSelector", exact, prefix, suffix },
      ...(stands
        ? [{ type: "TextPositionSelector", start: count(placement.start), end: count(placement.end) }]
        : []),
    ],
  };
}
