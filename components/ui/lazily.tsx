"use client";
/**
 * A piece of the page that is fetched when it is first shown. Where it cannot be fetched, a line stands in its place and
 * it opens by itself once there is a connection; nothing around it is lost meanwhile.
 */
import { type ComponentType, lazy, type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { Button } from "./button";
import { focusNearest, focusPath } from "./focus-left";
import { useIsOffline } from "./use-is-offline";

/** A piece, to be rendered inside a Suspense. */
type Piece<Props> = ComponentType<Props> & {
  /** Fetches it before it is wanted, if it can be. */
  fetchAhead: () => void;
};

/**
 * Makes a piece of what `fetchPiece` imports. `around` renders what stands around the line that says it is missing, from
 * what the piece was given.
 */
export function lazily<Props extends object>(
  fetchPiece: () => Promise<{ default: ComponentType<Props> }>,
  around: (line: ReactNode, props: Props) => ReactNode = (line) => line,
): Piece<Props> {
  let found: ComponentType<Props> | null = null;

  /** Answers whether it is there now. The bundler forgets a fetch that failed, so that this is another one. */
  async function fetchAgain(): Promise<boolean> {
    try {
      found = (await fetchPiece()).default;
    } catch {
      return false;
    }
    return true;
  }
  function Missing(props: Props) {
    const [Found, setFound] = useState(() => found);
    const path = useRef<HTMLElement[]>([]);
    const retry = useCallback(async () => {
      if (!(await fetchAgain())) return;
      path.current = focusPath();
      setFound(() => found);
    }, []);
    // The line takes the focus along when it goes, unless the piece has taken it.
    useEffect(() => {
      if (Found) focusNearest(path.current);
    }, [Found]);
    return Found ? <Found {...props} /> : around(<MissingLine retry={retry} />, props);
  }
  // React keeps a failure of what is lazy for good and throws it at the whole page: this one does not fail.
  const Lazily = lazy(() => fetchPiece().catch(() => ({ default: Missing })));
  return Object.assign(Lazily, { fetchAhead: () => void fetchPiece().catch(() => undefined) });
}

/** The line of a form that is missing, with the way out that the form itself would have. */
export function orCancel(line: ReactNode, { onCancel }: { onCancel: () => void }): ReactNode {
  return (
    <>
      {line}
      <Button tone="quiet" size="small" className="-ms-2" onClick={onCancel}>
        Cancel
      </Button>
    </>
  );
}

/** The line of what has no place of its own on the page: at its foot. */
export function atFoot(line: ReactNode): ReactNode {
  return (
    <div className="fixed inset-x-4 bottom-4 z-30 mx-auto max-w-measure rounded-lg border border-edge bg-sheet px-4 py-2 shadow-high print:hidden">
      {line}
    </div>
  );
}

/** Milliseconds until what could not be fetched is tried again, twice as many each time. */
const shortestWait = 1000;
const longestWait = 30_000;

function MissingLine({ retry }: { retry: () => Promise<void> }) {
  const isOffline = useIsOffline();
  const [isBusy, setIsBusy] = useState(false);
  useEffect(() => {
    if (isOffline) return undefined;
    let timer: number | undefined;
    let isOver = false;
    // A browser says that there is a network before anything comes through it.
    const tryUntilFound = async (wait: number) => {
      await retry();
      if (isOver) return;
      timer = window.setTimeout(() => void tryUntilFound(Math.min(2 * wait, longestWait)), wait);
    };
    void tryUntilFound(shortestWait);
    return () => {
      isOver = true;
      window.clearTimeout(timer);
    };
  }, [isOffline, retry]);
  const tryAgain = async () => {
    setIsBusy(true);
    await retry();
    setIsBusy(false);
  };
  return (
    <p role="alert" className="text-sm text-ink-soft">
      {isOffline
        ? "No connection. This opens as soon as it is back."
        : "This could not be fetched. If it stays so, load the page again: what you typed is kept."}{" "}
      <Button tone="quiet" size="small" busy={isBusy} onClick={() => void tryAgain()}>
        Try again
      </Button>
    </p>
  );
}
