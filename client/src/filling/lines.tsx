/**
 * Text of several lines as it was written.
 */
export const Lines = ({ text, className = 'nhsuk-body' }: { readonly text: string; readonly className?: string }) =>
  text === '' ? null : <p className={`${className} kith-lines`}>{text}</p>;
