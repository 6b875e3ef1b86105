/**
 * What a question needs to begin with.
 */
import { Select, TextArea, TextField } from '../ui/field.tsx';
import { t } from '../words/words.ts';
import { type ItemKind, kindsIn, type NewItem } from './new-blocks.ts';

export const noItem: NewItem = { text: '', kind: 'choice', answers: '' };

type Props = {
  readonly within: 'questions' | 'follow-ups';
  readonly label: string;
  readonly value: NewItem;
  readonly error: string | undefined;
  readonly onChange: (value: NewItem) => void;
};

export const NewItemFields = ({ within, label, value, error, onChange }: Props) => (
  <>
    <TextField id="new-text" label={label} error={error} value={value.text} onChange={(text) => onChange({ ...value, text })} />
    <Select
      label={t('instruments.item.kind')}
      value={value.kind}
      onChange={(kind) => onChange({ ...value, kind: kind as ItemKind })}
      options={kindsIn(within).map((kind) => ({ value: kind, label: t(`instruments.item.kinds.${kind}`) }))}
    />
    {value.kind === 'choice' || value.kind === 'choices' ? (
      <TextArea
        label={t('instruments.item.answers')}
        hint={t('instruments.item.answersHint')}
        value={value.answers}
        onChange={(answers) => onChange({ ...value, answers })}
      />
    ) : null}
  </>
);
