/** The layout of an app that does nothing: what Next.js and React weigh by themselves. */
import type { ReactNode } from "react";

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
