/**
 * Tags that say what something is, and chips that switch a filter.
 */
import type { ReactNode } from 'react';

type TagColour = 'grey' | 'green' | 'blue' | 'yellow' | 'red' | 'orange';

export const Tag = ({ colour = 'grey', children }: { readonly colour?: TagColour; readonly children: ReactNode }) => (
  <strong className={`nhsuk-tag nhsuk-tag--${colour}`}>{children}</strong>
);

type ChipProps = {
  readonly children: ReactNode;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  /** How many it stands for. */
  readonly count?: number | undefined;
  readonly mark?: ReactNode;
};

/** A switch that shows with a tick, not by colour alone, whether it is on. */
export const Chip = ({ children, on, onChange, count, mark }: ChipProps) => (
  <button type="button" className="kith-chip" aria-pressed={on} onClick={() => onChange(!on)}>
    {on ? (
      <span className="kith-chip__tick" aria-hidden="true">
        ✓
      </span>
    ) : null}
    {mark}
    <span>{children}</span>
    {count === undefined ? null : <span className="kith-chip__count">{count.toLocaleString()}</span>}
  </button>
);
