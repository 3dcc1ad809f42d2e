"use client";
/** The menu of who is signed in, which is on every page of theirs. */
import { useLayoutEffect } from "react";
import { Avatar } from "@/components/ui/avatar";
import { buttonStyle } from "@/components/ui/button-style";
import { MenuButton } from "@/components/ui/menu-button";
import { announce } from "@/components/ui/toast-store";
import { noteViewer } from "@/lib/http/viewer";
import { signOut } from "./sign-out";
import { signInFromHere, useIsSessionOver } from "./use-is-session-over";

/** Renders the person's disc, which opens their menu; once their session has ended, the way to sign in again. */
export function PersonMenu({ id, name }: { id: string; name: string }) {
  useLayoutEffect(() => noteViewer(id), [id]);
  async function leave() {
    const trouble = await signOut(id);
    if (trouble) announce(`You are still signed in. ${trouble}`);
  }
  if (useIsSessionOver()) {
    return (
      <a className={buttonStyle(undefined, "slim")} href={signInFromHere()}>
        Sign in
      </a>
    );
  }
  return (
    <MenuButton
      name={`Account of ${name}`}
      entries={[
        { label: "Settings", href: "/settings" },
        "line",
        { label: "Sign out", run: () => void leave() },
      ]}
    >
      <Avatar name={name} seed={id} named />
    </MenuButton>
  );
}
