/** The pages that show an article or its margin: what they need of style and no other page does. */
import type { ReactNode } from "react";
import "../styles/article.css";
import "../styles/article-tables.css";
import "../styles/article-scripts.css";
import "../styles/marks.css";
import "../styles/print.css";

export default function ReadingLayout({ children }: { children: ReactNode }) {
  return children;
}
