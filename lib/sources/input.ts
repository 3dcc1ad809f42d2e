/**
 * What may be sent as a source: a CSL-JSON item, or an address alone. A variable that CSL does not have is
 * refused with its path rather than dropped, because a source is kept for others to check.
 */
import { z } from "zod";
import { PageQuery } from "@/lib/http/page";
import { isSourceAddress, titleOfAddress } from "./address";
import {
  type CslDate,
  type CslItem,
  cslTypes,
  dateVariables,
  nameVariables,
  type TextVariable,
  textVariables,
} from "./csl";
import { isRealDate } from "./real-date";

const longVariables = new Set<TextVariable>(["abstract", "annote", "note", "references"]);
/** Kept as it was sent; blank says nothing. */
const line = (limit: number) => z.string().max(limit).regex(/\S/u, "must not be blank");

/** Reference managers write volumes, issues and pages as numbers too. */
const plain = (limit: number) => z.union([line(limit), z.number().transform(String)]);

/** A web address of anything: kept as it was sent, and refused where it says more or other than it seems. */
export const WebAddress = z
  .string()
  .max(2000)
  .refine(isSourceAddress, { error: "must be a full http or https address without a password" });

/** A DOI, also as an address of doi.org, from which it is taken. */
const Doi = z
  .string()
  .trim()
  .max(300)
  .transform((doi) => doi.replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:)/i, ""))
  .pipe(z.string().regex(/^10\.\d{4,9}\/\S+$/, "must be a DOI, such as 10.1000/182"));

const Name = z
  .strictObject({
    family: line(300).exactOptional(),
    given: line(300).exactOptional(),
    "dropping-particle": line(100).exactOptional(),
    "non-dropping-particle": line(100).exactOptional(),
    suffix: line(100).exactOptional(),
    literal: line(500).exactOptional(),
  })
  .refine((name) => name.literal !== undefined || name.family !== undefined || name.given !== undefined, {
    error: "needs a family name, a given name or a literal one",
  });

const whole = z.union([
  z.int(),
  z
    .string()
    .regex(/^-?\d+$/, "must be a number")
    .transform(Number),
]);

const DateParts = z
  .array(whole)
  .min(1)
  .max(3)
  .refine(isRealDate, { error: "must be a date: [year], [year, month] or [year, month, day]" });

const DateInput: z.ZodType<CslDate> = z
  .strictObject({
    "date-parts": z.array(DateParts).min(1).max(2).exactOptional(),
    literal: line(200).exactOptional(),
    raw: line(200).exactOptional(),
    season: plain(50).exactOptional(),
    circa: z.boolean().exactOptional(),
  })
  .refine(
    (date) => date["date-parts"] !== undefined || date.literal !== undefined || date.raw !== undefined,
    {
      error: "needs date-parts, a literal or a raw date",
    },
  );

const Accessed = z.strictObject({ "date-parts": z.array(DateParts).length(1) });

function shapeOf<Variable extends string, Type extends z.ZodType>(
  variables: readonly Variable[],
  type: (variable: Variable) => Type,
) {
  return Object.fromEntries(
    variables.map((variable) => [variable, type(variable).exactOptional()]),
  ) as Record<Variable, z.ZodExactOptional<Type>>;
}

/**
 * A source as it is sent. `url` is a shorter way to write `URL`; with an address, `type` is "webpage" and
 * `title` the address's host and path where they are left out. `id`, a reference manager's own, is not kept.
 */
export const SourceInput = z
  .strictObject({
    id: z.union([z.string().max(500), z.number()]).exactOptional(),
    url: WebAddress.exactOptional(),
    type: z.enum(cslTypes).exactOptional(),
    title: line(1000).exactOptional(),
    URL: WebAddress.exactOptional(),
    DOI: Doi.exactOptional(),
    accessed: Accessed.exactOptional(),
    ...shapeOf(textVariables, (variable) => plain(longVariables.has(variable) ? 10_000 : 1000)),
    ...shapeOf(nameVariables, () => z.array(Name).min(1).max(100)),
    ...shapeOf(dateVariables, () => DateInput),
  })
  .transform(({ id: _id, url, type, title, ...rest }, context): CslItem => {
    const address = rest.URL ?? url;
    const named = title ?? (address === undefined ? undefined : titleOfAddress(address));
    if (named === undefined) context.addIssue({ code: "custom", message: "is needed", path: ["title"] });
    const kind = type ?? (address === undefined ? undefined : "webpage");
    if (kind === undefined) context.addIssue({ code: "custom", message: "is needed", path: ["type"] });
    if (named === undefined || kind === undefined) return z.NEVER;
    return { type: kind, title: named, ...rest, ...(address === undefined ? {} : { URL: address }) };
  });

/** `q` searches titles and addresses. */
export const SourceQuery = PageQuery.extend({ q: z.string().trim().max(200).optional() });
export type SourceQuery = z.infer<typeof SourceQuery>;
