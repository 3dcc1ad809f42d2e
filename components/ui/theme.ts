/** The reader's choice of light and dark. It is kept in a cookie, so that the server sends the right page at once. */

export const themes = ["system", "light", "dark"] as const;

export type Theme = (typeof themes)[number];

export const themeCookie = "theme";

/** Tells whether a cookie's value is a theme we know. */
export function isTheme(value: unknown): value is Theme {
  return themes.some((theme) => theme === value);
}

const secondsInAYear = 31_536_000;

/** Shows a theme at once and keeps it for a year in this browser; "system" forgets the choice. */
export function chooseTheme(theme: Theme): void {
  const secure = location.protocol === "https:" ? "; secure" : "";
  const age = theme === "system" ? 0 : secondsInAYear;
  document.cookie = `${themeCookie}=${theme}; path=/; max-age=${age}; samesite=lax${secure}`;
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
