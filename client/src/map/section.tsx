/**
 * A part of the side panel that can be folded away; folded at first where the window is narrow.
 */
import { type ReactNode, useState } from 'react';

const isNarrow = (): boolean => window.matchMedia('(max-width: 799px)').matches;

export const Section = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => {
  const [open, setOpen] = useState(() => !isNarrow());
  return (
    <details className="kith-section" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2 className="nhsuk-heading-s">{title}</h2>
      </summary>
      <div className="kith-section__body">{children}</div>
    </details>
  );
};
