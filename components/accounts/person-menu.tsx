"use client";
/** The menu of who is signed in. */
import { Avatar } from "@/components/ui/avatar";
import { MenuButton } from "@/components/ui/menu-button";
import { announce } from "@/components/ui/toast-store";
import { signOut } from "./sign-out";

/** Renders the person's disc, which opens their menu. */
export function PersonMenu({ id, name }: { id: string; name: string }) {
  async function leave() {
    const trouble = await signOut(id);
    if (trouble) announce(`You are still signed in. ${trouble}`);
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
