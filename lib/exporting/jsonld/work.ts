/**
 * A source as a schema:CreativeWork: in schema.org's words what those have a word for, and whole as the CSL-JSON item that
 * it is kept as, for a reference manager. That is one string, for JSON-LD makes statements of names and dates within it,
 * which CSL does not mean.
 */
import type { EvidenceView } from "@/lib/claims/view";
import { dateInWords, nameOf } from "@/lib/sources/cite";
import type { CslItem } from "@/lib/sources/csl";
import { kindOf } from "@/lib/sources/kinds";

/** Writes the work that a piece of evidence cites. */
export function workOf(evidence: Pick<EvidenceView, "source" | "citation" | "url">) {
  const item = evidence.source as unknown as CslItem;
  const stated = Object.entries({
    "schema:author": item.author?.map(nameOf),
    "schema:editor": item.editor?.map(nameOf),
    "schema:publisher": item.publisher,
    "schema:isPartOf": item["container-title"],
    "schema:datePublished": dateInWords(item.issued),
    "schema:pagination": item.page,
    "schema:isbn": item.ISBN,
    "schema:url": evidence.url,
  }).filter(([, value]) => value !== undefined && value !== null && value !== "");
  return {
    type: "schema:CreativeWork",
    "schema:name": item.title,
    "schema:genre": kindOf(item),
    "schema:description": evidence.citation,
    ...Object.fromEntries(stated),
    "schema:encoding": {
      type: "schema:MediaObject",
      "schema:encodingFormat": "application/vnd.citationstyles.csl+json",
      "schema:text": JSON.stringify(item),
    },
  };
}
