"use client";
/** The choice between the system's theme, light and dark; it takes effect at once. */
import { useSyncExternalStore } from "react";
import { chooseTheme, isTheme, type Theme, themes } from "./theme";

const words: Record<Theme, string> = { system: "System", light: "Light", dark: "Dark" };

/** Renders three choices in a row. Which is chosen is read off the page itself, where the server has put it. */
export function ThemeSwitch() {
  const chosen = useSyncExternalStore(watchTheme, readTheme, () => null);
  return (
    <fieldset className="inline-flex rounded-md border border-edge p-0.5">
      <legend className="sr-only">Theme</legend>
      {themes.map((theme) => (
        <label
          key={theme}
          className="cursor-pointer rounded-sm px-2.5 py-1 text-sm has-checked:bg-ink has-checked:text-paper has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus pointer-coarse:py-2.5"
        >
          <input
            type="radio"
            name="theme"
            className="sr-only"
            checked={chosen === theme}
            onChange={() => chooseTheme(theme)}
          />
          {words[theme]}
        </label>
      ))}
    </fieldset>
  );
}

function readTheme(): Theme {
  const shown = document.documentElement.dataset.theme;
  return isTheme(shown) ? shown : "system";
}

function watchTheme(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}
