/**
 * Answers to choose from, each as wide as the page and as high as a thumb. Real radios and checkboxes: arrow keys, space and
 * screen readers work as people know them.
 */
import { memo, useLayoutEffect, useRef } from 'react';
import { fieldIds } from '../leave-page.ts';
import { useFilling } from '../view.ts';

export type BigChoice = { readonly value: string; readonly label: string };

type OneProps = BigChoice & {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly onToggle: (value: string, on: boolean) => void;
};

/** Drawn again only when it has changed: there may be sixty. The browser itself marks what is chosen, as soon as it is tapped. */
const One = memo(({ type, name, value, label, onToggle }: OneProps) => (
  <label className="kith-big">
    <input type={type} name={name} value={value} autoComplete="off" onChange={(event) => onToggle(value, event.target.checked)} />
    <span>
      <bdi>{label}</bdi>
    </span>
  </label>
));

type Props = {
  readonly type: 'radio' | 'checkbox';
  readonly choices: readonly BigChoice[];
  readonly chosen: readonly string[];
  /** Must stay the same function while nothing it knows has changed. */
  readonly onToggle: (value: string, on: boolean) => void;
  /** In a row as far as there is room: numbers. */
  readonly inRow?: boolean;
  readonly label?: string;
  readonly id?: string;
  readonly language?: string;
};

export const BigChoices = ({ type, choices, chosen, onToggle, inRow = false, label, id = fieldIds.answer, language }: Props) => {
  const { titleId } = useFilling();
  const box = useRef<HTMLFieldSetElement>(null);
  // What the draft says: taken back by "prefer not to say", set on the circles, or answered before.
  useLayoutEffect(() => {
    for (const input of box.current?.querySelectorAll('input') ?? []) input.checked = chosen.includes(input.value);
  });
  return (
    <fieldset
      ref={box}
      className={inRow ? 'kith-bigs kith-bigs--row' : 'kith-bigs'}
      id={id}
      tabIndex={-1}
      lang={language}
      aria-label={label}
      aria-labelledby={label ? undefined : titleId}
    >
      {choices.map(({ value, label: words }) => (
        <One key={value} type={type} name={id} value={value} label={words} onToggle={onToggle} />
      ))}
    </fieldset>
  );
};
