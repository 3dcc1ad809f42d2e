"use client";
/** The ids of what is about to be created: chosen here, so that asking twice makes nothing twice. */
import { useRef } from "react";
import { v7 as uuidv7 } from "uuid";

/**
 * The id to send a create with: the same as long as what is sent is the same, so that a retry after a lost answer makes
 * nothing twice, and a new one as soon as it is not.
 */
export function useCreateId(): (content: object) => string {
  const last = useRef({ json: "", id: "" });
  return (content) => {
    const json = JSON.stringify(content);
    if (json !== last.current.json) last.current = { json, id: uuidv7() };
    return last.current.id;
  };
}
