/**
 * One question: names are typed and added, or chosen from the directory; or nobody, or prefers not to say.
 */
import { useState } from 'react';
import type { Suggestion } from '#contract/directory';
import { NamedKind, type Question } from '#contract/interviews';
import { Button } from '../ui/button.tsx';
import { Radios } from '../ui/choices.tsx';
import { Select, TextField } from '../ui/field.tsx';
import { t } from '../words/words.ts';
import { type DraftAnswer, type DraftNamed, isNamed, withNamed } from './draft.ts';
import { NameList } from './name-list.tsx';
import { SuggestionList } from './suggestion-list.tsx';
import { useSuggestions } from './use-suggestions.ts';

type Props = {
  readonly communityId: string;
  readonly question: Question;
  readonly answer: DraftAnswer;
  readonly onChange: (answer: DraftAnswer) => void;
  /** What is typed and not added yet: kept by the page, which adds it when somebody goes on. */
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly kind: NamedKind;
  readonly onKind: (kind: NamedKind) => void;
  readonly error: string | undefined;
};

/** @returns the answer with these words named, or undefined when they are already there. */
export const addWords = (answer: DraftAnswer, words: string, kind: NamedKind): DraftAnswer | undefined => {
  const one = { memberId: undefined, label: words.trim(), kind };
  if (isNamed(answer.named, one)) return undefined;
  return withNamed(answer, [...answer.named, { ...one, key: crypto.randomUUID(), strength: null }]);
};

const asNamed = ({ id, label, kind }: Suggestion): Omit<DraftNamed, 'key' | 'strength'> => ({ memberId: id, label, kind });

export const QuestionStep = ({ communityId, question, answer, onChange, typed, onType, kind, onKind, error }: Props) => {
  const [double, setDouble] = useState<string>();
  const found = useSuggestions(communityId, typed).filter((item) => !isNamed(answer.named, asNamed(item)));
  const isUses = question.asksFor === 'uses';

  const add = (next: DraftAnswer | undefined, label: string) => {
    setDouble(next ? undefined : t('interviews.question.double', { label }));
    if (next) onChange(next);
    if (next) onType('');
    document.getElementById('named')?.focus();
  };

  return (
    <>
      <form
        className="kith-adding"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '') add(addWords(answer, typed, kind), typed.trim());
        }}
      >
        <TextField
          label={t(isUses ? 'interviews.question.usesLabel' : 'interviews.question.peopleLabel')}
          hint={t('interviews.question.hint')}
          id="named"
          error={double ?? error}
          maxLength={300}
          value={typed}
          onChange={onType}
        />
        <Select
          label={t('interviews.question.kind')}
          value={kind}
          onChange={(value) => onKind(NamedKind.parse(value))}
          options={NamedKind.options.map((value) => ({ value, label: t(`interviews.kind.${value}`) }))}
        />
        <Button look="secondary" type="submit">
          {t('interviews.question.add')}
        </Button>
      </form>
      <SuggestionList
        items={found}
        onChoose={(item) =>
          add(withNamed(answer, [...answer.named, { ...asNamed(item), key: crypto.randomUUID(), strength: null }]), item.label)
        }
      />
      <NameList named={answer.named} asksFor={question.asksFor} onChange={(named) => onChange(withNamed(answer, named))} />
      {answer.named.length === 0 ? (
        <Radios
          legend={t(isUses ? 'interviews.question.orUses' : 'interviews.question.or')}
          id="instead"
          value={answer.status}
          onChange={(status) => onChange({ status: status === 'declined' ? 'declined' : 'nobody', named: [] })}
          options={[
            { value: 'nobody', label: t(isUses ? 'interviews.question.nothing' : 'interviews.question.nobody') },
            { value: 'declined', label: t('interviews.question.declined') },
          ]}
        />
      ) : null}
    </>
  );
};
