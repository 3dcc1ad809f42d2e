/** What an article tells of a picture that it does not show, and the words in which it does. */
import type { Element, Root } from "hast";

export interface Picture {
  /** Its alternative text, or that there is none. */
  words: string;
  /** Where it is on the web; null where that is not known. */
  address: string | null;
}

/** What the link to a picture says. */
export const pictureLink = "See the picture at its source";

const undescribed = "Picture without a description";

/** Reads an article's `img`; null for any other element. A last lock stands here: an address is of the web, or is none. */
export function pictureIn({ tagName, properties }: Element): Picture | null {
  if (tagName !== "img") return null;
  const { alt, dataSource } = properties;
  const isOnWeb = typeof dataSource === "string" && /^https?:\/\//i.test(dataSource);
  return {
    words: typeof alt === "string" && alt !== "" ? alt : undescribed,
    address: isOnWeb ? dataSource : null,
  };
}

/** Counts the pictures that an article tells of. */
export function countPictures(parent: Root | Element): number {
  return parent.children.reduce((count, child) => {
    if (child.type !== "element") return count;
    return count + (child.tagName === "img" ? 1 : countPictures(child));
  }, 0);
}
