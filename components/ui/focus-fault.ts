/** Takes the keyboard to the first field of a form that says it is wrong: of a question, to the first answer it can have. */
export function focusFault(form: HTMLFormElement | null): void {
  const fault = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
  (fault?.querySelector<HTMLElement>("input:enabled") ?? fault)?.focus();
}
