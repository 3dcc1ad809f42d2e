"use client";
/** How to select with the keyboard what is asked for, beside the words that ask for it. */
import { useState } from "react";
import { keyboardWay } from "./place-by-hand";

/** Renders it where there is a keyboard to be expected. */
export function KeyboardWay() {
  const [way] = useState(keyboardWay);
  return way === "" ? null : <span className="text-ink-soft pointer-coarse:hidden">{way} </span>;
}
