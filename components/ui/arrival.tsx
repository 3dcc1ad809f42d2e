"use client";
/** The heading of what has just taken the place of a form: it takes the focus, which went with the form. */
import { type ReactNode, useEffect, useRef } from "react";

interface ArrivalProps {
  level: "h2" | "h3";
  id?: string;
  children: ReactNode;
}

/** Renders the heading, and moves the focus to it once. */
export function Arrival({ level: Heading, id, children }: ArrivalProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <Heading
      ref={heading}
      id={id}
      tabIndex={-1}
      className={`font-serif font-medium ${Heading === "h2" ? "text-xl" : "mb-3 text-lg"}`}
    >
      {children}
    </Heading>
  );
}
