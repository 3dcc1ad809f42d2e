/** What refuses somebody a group because their password was given to them, with the way to choose another in it. */
import Link from "next/link";
import type { ReactNode } from "react";
import { passwordPath } from "@/components/accounts/password-path";
import { partsOfChoosing } from "@/lib/groups/given-password";

/** Makes the word that names the settings in that sentence the way there; any other sentence stays as it is. */
export function withWayToSettings(sentence: string): ReactNode {
  const parts = partsOfChoosing(sentence);
  if (!parts) return sentence;
  const [before, settings, after] = parts;
  return (
    <>
      {before}
      <Link href={passwordPath} className="underline">
        {settings}
      </Link>
      {after}
    </>
  );
}
