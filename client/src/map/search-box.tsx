/**
 * Search by name: a combobox by the ARIA pattern (list autocomplete, manual selection).
 */
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import type { Dataset } from '../graph/dataset.ts';
import type { Visible } from '../graph/visible.ts';
import { type MapState, select } from '../state/map-state.ts';
import { t } from '../words/words.ts';
import { findMembers, foldName } from './find-members.ts';
import { Mark } from './mark.tsx';

type SearchProps = { readonly dataset: Dataset; readonly visible: Visible; readonly state: MapState };

const mostShown = 8;

export const SearchBox = ({ dataset, visible, state }: SearchProps) => {
  const id = useId();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const folded = useMemo(() => dataset.members.map((member) => foldName(member.label)), [dataset]);
  const found = useMemo(() => findMembers(dataset.members, folded, text), [dataset, folded, text]);
  const shown = found.slice(0, mostShown);
  const isOpen = open && text.trim() !== '';

  const choose = (index: number | undefined) => {
    const member = index === undefined ? undefined : dataset.members[index];
    if (!member) return;
    select(state, member.id);
    setText(member.label);
    setOpen(false);
    setAt(-1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      if (isOpen) setOpen(false);
      else setText('');
      return;
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      choose(shown[Math.max(0, at)]);
      return;
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || shown.length === 0) return;
    event.preventDefault();
    setOpen(true);
    setAt(at < 0 && step < 0 ? shown.length - 1 : (at + step + shown.length) % shown.length);
  };
  return (
    <div className="nhsuk-form-group kith-search">
      <label className="nhsuk-label" htmlFor={id}>
        {t('map.search.label')}
      </label>
      <input
        id={id}
        className="nhsuk-input"
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        placeholder={t('map.search.hint')}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-activedescendant={isOpen && at >= 0 ? `${id}-${shown[at]}` : undefined}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
          setAt(-1);
        }}
        onFocus={(event) => event.target.select()}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div
        className="kith-search__list"
        id={`${id}-list`}
        role="listbox"
        aria-label={t('map.search.label')}
        hidden={!isOpen || shown.length === 0}
      >
        {shown.map((index, place) => {
          const member = dataset.members[index];
          if (!member) return null;
          return (
            <div
              key={member.id}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={place === at}
              // Before the input loses the focus and closes the list.
              onMouseDown={(event) => {
                event.preventDefault();
                choose(index);
              }}
            >
              <Mark kind={member.kind} />{' '}
              {visible.members[index] ? member.label : t('map.search.hidden', { label: member.label })}
            </div>
          );
        })}
      </div>
      <p className="nhsuk-body-s kith-search__status" role="status">
        {isOpen && found.length === 0 ? t('map.search.none') : ''}
        {isOpen && found.length > 0 ? t('map.search.results', { count: found.length }) : ''}
      </p>
    </div>
  );
};
