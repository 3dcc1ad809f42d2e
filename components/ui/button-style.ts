/** How a button looks, shared by Button (which acts) and LinkButton (which goes somewhere). */

/** `primary`: the one next step; `plain`: any other; `quiet`: words in a row of words; `danger`: cannot be undone. */
export type ButtonTone = "primary" | "plain" | "quiet" | "danger";
/** `slim`: a small one in a bar, which is as high to a finger as any, and looks lower than the bar. */
export type ButtonSize = "slim" | "small" | "medium";

const frame =
  "inline-flex items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap no-underline select-none " +
  "transition-colors duration-(--swift) disabled:opacity-55 aria-disabled:not-aria-busy:opacity-55";

const tones: Record<ButtonTone, string> = {
  primary:
    "border-transparent bg-accent text-on-accent enabled:hover:bg-[color-mix(in_oklab,var(--accent),var(--ink)_18%)] " +
    "[a&]:hover:bg-[color-mix(in_oklab,var(--accent),var(--ink)_18%)]",
  plain: "border-edge bg-sheet text-ink enabled:hover:bg-wash [a&]:hover:bg-wash",
  quiet: "border-transparent bg-transparent text-accent enabled:hover:bg-wash [a&]:hover:bg-wash",
  danger:
    "border-danger bg-sheet text-danger enabled:hover:bg-danger enabled:hover:text-on-danger " +
    "[a&]:hover:bg-danger [a&]:hover:text-on-danger",
};

const sizes: Record<ButtonSize, string> = {
  slim:
    "min-h-7 px-3 text-sm pointer-coarse:min-h-11 pointer-coarse:rounded-[6px/12px] pointer-coarse:border-x-0 " +
    "pointer-coarse:border-y-6 pointer-coarse:border-transparent pointer-coarse:bg-clip-padding " +
    "pointer-coarse:shadow-[inset_0_0_0_1px_var(--edge)]",
  small: "min-h-7 px-2 text-sm pointer-coarse:min-h-11",
  medium: "min-h-9 px-3.5 text-base pointer-coarse:min-h-11",
};

/** The classes of a button of this tone and size. */
export function buttonStyle(tone: ButtonTone = "plain", size: ButtonSize = "medium"): string {
  return `${frame} ${tones[tone]} ${sizes[size]}`;
}
