"use client";
/** Fetches the rich surface when someone is about to write, and not before. */

import { type ComponentType, useCallback, useEffect, useState } from "react";
import type { RichSurfaceProps } from "./surface";

export interface RichSurface {
  /** Null until it has arrived. */
  Surface: ComponentType<RichSurfaceProps> | null;
  /** True when it could not be fetched, as on a dropped network; the plain surface serves meanwhile. */
  isMissing: boolean;
  retry: () => void;
}

/** Begins to fetch as soon as the component is on the page. */
export function useRichSurface(): RichSurface {
  const [Surface, setSurface] = useState<ComponentType<RichSurfaceProps> | null>(null);
  const [isMissing, setIsMissing] = useState(false);

  const fetchSurface = useCallback(() => {
    import("./body-editor").then(
      ({ BodyEditor }) => {
        // A component is a function, which React would take for an update to be called.
        setSurface(() => BodyEditor);
        setIsMissing(false);
      },
      () => {
        setIsMissing(true);
      },
    );
  }, []);
  useEffect(fetchSurface, [fetchSurface]);
  useEffect(() => {
    if (!isMissing) return undefined;
    window.addEventListener("online", fetchSurface);
    return () => window.removeEventListener("online", fetchSurface);
  }, [isMissing, fetchSurface]);

  return { Surface, isMissing, retry: fetchSurface };
}
