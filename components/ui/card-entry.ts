/** The link by which a quiet card is entered; it covers the card, so that a press anywhere on it will do. */
import type { MouseEvent } from "react";

export interface CardEntry {
  href: string;
  onClick: (event: MouseEvent) => void;
}
