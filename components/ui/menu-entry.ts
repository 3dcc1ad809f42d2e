/** What stands in a menu: something to do, somewhere to go, or a line between. */

export type MenuEntry =
  | { label: string; run: () => void; tone?: "danger"; disabled?: boolean }
  | { label: string; href: string }
  | "line";
