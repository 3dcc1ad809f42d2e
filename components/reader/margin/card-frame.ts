/** What the margin hands to each card in it: where it stands, and how its height is kept known. */
import type { CSSProperties } from "react";
import type { CardRef } from "./use-heights";

export interface CardFrame {
  cardRef?: CardRef;
  style?: CSSProperties | undefined;
}
