/**
 * The thin bar at the top of a page: where I am, what can be told at a glance, who is here. It says where
 * things go; the page that uses it fills the slots.
 */
import Link from "next/link";
import type { ReactNode } from "react";

interface BarProps {
  /** Where I am: as a rule a Breadcrumbs. It is the first thing to give way when there is little room. */
  breadcrumb?: ReactNode;
  /** What can be told at a glance. */
  middle?: ReactNode;
  /** Who is here, and the account. */
  end?: ReactNode;
}

/** Renders the bar, which stays in sight while the page scrolls. */
export function Bar({ breadcrumb, middle, end }: BarProps) {
  return (
    <header className="bar">
      <Link href="/" className="bar-name">
        Lectern
      </Link>
      <div className="bar-crumb">{breadcrumb}</div>
      {middle ? <div className="bar-middle">{middle}</div> : null}
      {end ? <div className="bar-end">{end}</div> : null}
    </header>
  );
}
