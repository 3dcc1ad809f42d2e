/** The way from the start to this page, in one line that gives way at its end. */
import Link from "next/link";

interface Crumb {
  label: string;
  /** Left out for the page itself. */
  href?: string;
}

/** Renders the trail, outermost first; on a narrow screen the page's own title is in the page, so the trail goes. */
export function Breadcrumbs({ trail }: { trail: readonly Crumb[] }) {
  return (
    <nav aria-label="Where you are" className="max-wide:hidden">
      <ol className="flex min-w-0 text-ink-soft">
        {trail.map(({ label, href }, place) => (
          <li key={href ?? label} className={`truncate ${href ? "max-w-[45vw] flex-none" : "min-w-0"}`}>
            {place > 0 ? (
              <span aria-hidden="true" className="px-1.5">
                /
              </span>
            ) : null}
            {href ? (
              <Link href={href} className="hover:text-ink hover:underline">
                {label}
              </Link>
            ) : (
              <span aria-current="page">{label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
