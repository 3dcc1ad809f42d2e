"use client";
/** Dragging a file over a part of the page, and letting it go there. */
import { type DragEvent, type DragEventHandler, useState } from "react";

interface FileDrop {
  /** Whether a file hangs over it now. */
  isOver: boolean;
  /** For the element that takes the file. */
  handlers: Record<"onDragOver" | "onDragLeave" | "onDrop", DragEventHandler>;
}

/**
 * Takes the first of the files that are dropped, which the browser would open in place of the page. Words are left to
 * it: they go into a field as anywhere else.
 */
export function useFileDrop(take: (file: File | undefined) => void): FileDrop {
  const [isOver, setOver] = useState(false);
  return {
    isOver,
    handlers: {
      onDragOver: (event) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: (event) => {
        if (leaves(event)) setOver(false);
      },
      onDrop: (event) => {
        setOver(false);
        const { files } = event.dataTransfer;
        if (files.length === 0) return;
        event.preventDefault();
        take(files[0]);
      },
    },
  };
}

function leaves({ relatedTarget, currentTarget }: DragEvent): boolean {
  return !(relatedTarget instanceof Node && currentTarget.contains(relatedTarget));
}
