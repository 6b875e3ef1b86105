/**
 * Links to other entries: those chosen, and a field to find more.
 */
import { useState } from 'react';
import type { EntryLink } from '#contract/directory';
import type { MemberKind } from '#contract/network';
import { SuggestionList } from '../interviews/suggestion-list.tsx';
import { useSuggestions } from '../interviews/use-suggestions.ts';
import { TextField } from '../ui/field.tsx';
import { t } from '../words/words.ts';

type Props = {
  readonly communityId: string;
  readonly label: string;
  readonly to: MemberKind;
  readonly id: string;
  readonly error: string | undefined;
  readonly value: readonly EntryLink[];
  readonly onChange: (value: readonly EntryLink[]) => void;
};

export const LinkPicker = ({ communityId, label, to, id, error, value, onChange }: Props) => {
  const [typed, setTyped] = useState('');
  const found = useSuggestions(communityId, typed).filter(
    (item) => item.kind === to && !value.some((link) => link.id === item.id),
  );
  return (
    <div>
      <TextField label={label} hint={t('directory.addLink')} id={id} error={error} value={typed} onChange={setTyped} />
      <SuggestionList
        items={found}
        onChoose={(item) => {
          onChange([...value, { id: item.id, name: item.label }]);
          setTyped('');
        }}
      />
      <ul className="kith-named">
        {value.map((link) => (
          <li key={link.id} className="kith-named__one">
            <bdi className="kith-named__label">{link.name}</bdi>
            <button
              type="button"
              className="kith-named__remove"
              aria-label={t('directory.removeLink', { name: link.name })}
              onClick={() => onChange(value.filter((other) => other.id !== link.id))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
};
