/** The main part of every page but the reader: the same air above and beside it, so that all titles stand alike. */
import type { ReactNode } from "react";

interface PageMainProps {
  /** Takes all the width there is, for what stands side by side. */
  isWide?: boolean;
  children: ReactNode;
}

/** Renders the part that the skip link leads to. */
export function PageMain({ isWide = false, children }: PageMainProps) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className={`mx-auto px-5 pt-8 pb-24 wide:pt-14 ${isWide ? "max-w-[84rem]" : "max-w-page"}`}
    >
      {children}
    </main>
  );
}
