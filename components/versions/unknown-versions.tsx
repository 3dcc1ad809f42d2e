/** Says that an address asks to compare what is no version, so that nobody takes another comparison for it. */
import { Notice } from "@/components/ui/notice";
import type { CompareQuery } from "./compare-query";

interface UnknownVersionsProps {
  /** As the address has them. */
  names: readonly string[];
  query: CompareQuery;
  /** The number of the newest version. */
  current: number;
}

/** The most of a name that is said again, in code units. */
const saidName = 20;

/** Renders which there are not, and what is compared instead; nothing where the address asks for none such. */
export function UnknownVersions({ names, query: { from, to }, current }: UnknownVersionsProps) {
  if (names.length === 0) return null;
  const said = [...new Set(names)].map((name) => name.slice(0, saidName)).join(", and no version ");
  return (
    <div className="mb-6">
      <Notice title={`There is no version ${said}.`}>
        The newest is version {current}. Compared here are version {from} and version {to}.
      </Notice>
    </div>
  );
}
