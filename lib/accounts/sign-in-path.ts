/** The way to the sign-in page. */

/** The address of the sign-in page that leads back to `here`, a path of this site. */
export function signInPath(here: string): string {
  return here === "/" ? "/sign-in" : `/sign-in?${new URLSearchParams({ next: here })}`;
}
