/** The sign that something is under way. It is mute: whoever shows it says in words what is being waited for. */

/** Renders a turning ring of the height of the text beside it. */
export function Spinner() {
  return (
    <svg
      className="size-[1em] flex-none animate-spin"
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="2" opacity="0.25" />
      <path
        d="M8 1.5a6.5 6.5 0 0 1 6.5 6.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </svg>
  );
}
