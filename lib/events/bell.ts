/** A bell: what a feed waits for when it has told all there is. A ring is kept until it is waited for. */

export interface Bell {
  ring: () => void;
  /** Waits for a ring, at most so many milliseconds; false when there was none. */
  wait: (patience: number) => Promise<boolean>;
}

/** Makes a bell, which rings by itself when `signal` aborts. */
export function createBell(signal: AbortSignal): Bell {
  let hasRung = signal.aborted;
  let wake = () => {};
  const ring = () => {
    hasRung = true;
    wake();
  };
  signal.addEventListener("abort", ring, { once: true });
  return {
    ring,
    wait: async (patience) => {
      if (!hasRung)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, patience);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      const rang = hasRung;
      hasRung = false;
      return rang;
    },
  };
}
