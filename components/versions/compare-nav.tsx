/** Choosing what is compared: two versions, and the two ways to show it. Works without JavaScript. */
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import { type CompareQuery, comparePath } from "./compare-query";
import type { ComparisonShape } from "./comparison";

interface CompareNavProps {
  documentId: string;
  query: CompareQuery;
  /** The number of the newest version. */
  current: number;
}

const shapes: readonly { shape: ComparisonShape; label: string }[] = [
  { shape: "inline", label: "Inline" },
  { shape: "beside", label: "Side by side" },
];

/** Renders the form and the links. */
export function CompareNav({ documentId, query, current }: CompareNavProps) {
  const numbers = Array.from({ length: current }, (_, at) => current - at);
  const options = numbers.map((number) => (
    <option key={number} value={number}>
      Version {number}
    </option>
  ));
  return (
    <div className="mb-6 flex flex-wrap items-end justify-between gap-x-8 gap-y-2">
      <form
        action={`/documents/${documentId}/compare`}
        method="get"
        className="flex flex-wrap items-end gap-3 *:mb-0"
      >
        {query.shape === "beside" ? <input type="hidden" name="view" value="beside" /> : null}
        <div className="w-40 *:mb-0">
          <Select key={query.from} name="from" label="From" defaultValue={query.from}>
            {options}
          </Select>
        </div>
        <div className="w-40 *:mb-0">
          <Select key={query.to} name="to" label="To" defaultValue={query.to}>
            {options}
          </Select>
        </div>
        <Button type="submit">Compare</Button>
      </form>
      <nav aria-label="How it is shown" className="-ms-2">
        <ul className="flex gap-x-1">
          {shapes.map(({ shape, label }) => (
            <li key={shape}>
              <Link
                href={comparePath(documentId, { ...query, shape })}
                scroll={false}
                aria-current={shape === query.shape ? "page" : undefined}
                className="inline-flex min-h-9 items-center rounded-md px-2 text-ink-soft underline-offset-[0.4em] hover:bg-wash hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:underline aria-[current]:decoration-2 pointer-coarse:min-h-11"
              >
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
