/**
 * Names to tap: onto the list, or off it. Each breaks its line rather than the page, however long it is.
 */
import { memo, useCallback, useRef } from 'react';
import type { PackEntry } from '#contract/field-work';
import { keepFocus } from '../keep-focus.ts';
import { useFilling } from '../view.ts';

export type NameChip = { readonly key: string; readonly label: string; readonly entry?: PackEntry };

type OneProps = {
  readonly id: string;
  readonly label: string;
  readonly removes: boolean;
  readonly onTap: (id: string) => void;
};

/** Drawn again only when it has changed: there may be sixty. */
const One = memo(({ id, label, removes, onTap }: OneProps) => {
  const { say } = useFilling();
  return (
    <li>
      <button
        type="button"
        className="kith-name-chip"
        // What a tap does, for those who do not see the sign.
        aria-label={removes ? say('remove', { label }) : undefined}
        data-removes={removes || undefined}
        onMouseDown={keepFocus}
        onClick={() => onTap(id)}
      >
        <bdi>{label}</bdi>
        <span aria-hidden="true">{removes ? '×' : '+'}</span>
      </button>
    </li>
  );
});

type Props = {
  readonly title?: string;
  readonly chips: readonly NameChip[];
  /** A tap takes it off the list. */
  readonly removes?: boolean;
  readonly onTap: (chip: NameChip) => void;
};

export const Chips = ({ title, chips, removes = false, onTap }: Props) => {
  const latest = useRef({ chips, onTap });
  latest.current = { chips, onTap };
  const tap = useCallback((id: string) => {
    const chip = latest.current.chips.find(({ key }) => key === id);
    if (chip) latest.current.onTap(chip);
  }, []);
  if (chips.length === 0) return null;
  return (
    <>
      {title ? <p className="nhsuk-body-s kith-quiet kith-chips-title">{title}</p> : null}
      <ul className="kith-name-chips">
        {chips.map(({ key, label }) => (
          <One key={key} id={key} label={label} removes={removes} onTap={tap} />
        ))}
      </ul>
    </>
  );
};
