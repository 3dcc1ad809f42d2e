/** The page where whoever has an invitation joins: its address, and the code that stands in it. */
import { JoinCode } from "../input";

/** The path of the page where an invitation's bearer joins. */
export function joinPath(code: string): string {
  return `/join/${code}`;
}

/** The code in the path of such a page; undefined in any other. Whether it opens anything is another question. */
export function codeInPath(path: string): string | undefined {
  const written = /^\/join\/([^/?#]+)\/?(?:[?#]|$)/.exec(path)?.[1];
  return JoinCode.safeParse({ code: written }).data?.code;
}
