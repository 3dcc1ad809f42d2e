"use client";
/**
 * What is typed into a field, or chosen in it, before the page is alive. The browser shows it at once, but React takes
 * over without a word of it, and at its next drawing puts its own value in the place of the words.
 */
import { type ChangeEvent, type ChangeEventHandler, type RefObject, useLayoutEffect, useRef } from "react";
import { useIsAlive } from "./use-is-alive";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

interface Controlled<Element extends Control> {
  value?: string | number | readonly string[] | undefined;
  checked?: boolean | undefined;
  onChange?: ChangeEventHandler<Element> | undefined;
}

/**
 * The ref to put on a field: as React takes over, what stands in it by a person's hand is reported through `onChange`,
 * with an event that has a target and nothing else. A text area that the server fills is beyond this, as React puts
 * its own words back while it takes over; ours are sent empty.
 */
export function useTypedEarly<Element extends Control>(
  props: Controlled<Element>,
): RefObject<Element | null> {
  const field = useRef<Element>(null);
  const isAlive = useIsAlive();
  // Before anything is drawn again, and before a kept draft is looked for, which must not replace what was typed.
  useLayoutEffect(() => {
    const element = field.current;
    if (isAlive || !element || !isTouched(element, props)) return;
    props.onChange?.({ target: element, currentTarget: element } as ChangeEvent<Element>);
  });
  return field;
}

function isTouched(element: Control, { value, checked }: Controlled<never>): boolean {
  if (checked !== undefined && element instanceof HTMLInputElement) {
    // Of the radio buttons of a group, the one that was chosen speaks for those that no longer are.
    return element.checked !== checked && (element.checked || element.type !== "radio");
  }
  if (value === undefined) return false;
  // Browsers take line ends out of a line and spaces off an address: that is nobody's typing.
  const untouched = element.cloneNode(true) as typeof element;
  untouched.value = String(value);
  const isShowable = !(untouched instanceof HTMLSelectElement) || untouched.selectedIndex >= 0;
  return isShowable && element.value !== untouched.value;
}
