/** What a form in a card is called. */
interface FormHeadingProps {
  id?: string;
  children: string;
}

/** Renders the heading. */
export function FormHeading({ id, children }: FormHeadingProps) {
  return (
    <h4 id={id} className="mb-2 font-serif font-medium">
      {children}
    </h4>
  );
}
