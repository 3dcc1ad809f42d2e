/** Which cuts of the two faces every page asks for before its styles arrive; app/styles/fonts.css declares them all. */
import { preload } from "react-dom";

const literata = new URL(
  "@fontsource-variable/literata/files/literata-latin-wght-normal.woff2",
  import.meta.url,
);
const atkinson = new URL(
  "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2",
  import.meta.url,
);

/** Asks the browser for the Latin cuts of both faces; others are fetched when a text needs them. */
export function preloadFonts(): void {
  for (const font of [literata, atkinson]) {
    preload(font.pathname, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
  }
}
