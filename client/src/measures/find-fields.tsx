/**
 * Finding a figure by words, and by what it is about.
 */
import { MeasureFamily } from '#contract/measures';
import { Select, TextField } from '../ui/field.tsx';
import { t } from '../words/words.ts';
import type { Asked } from './filters.ts';

export const findFieldId = 'find-figure';

type Props = {
  readonly asked: Asked;
  readonly onChange: (changed: Partial<Asked>) => void;
  /** Those under which anything stands. */
  readonly families: readonly MeasureFamily[];
};

export const FindFields = ({ asked, onChange, families }: Props) => {
  const named = MeasureFamily.options.filter((one) => families.includes(one) || one === asked.family);
  return (
    <search className="kith-asset-find" aria-label={t('measures.find.title')}>
      <TextField
        id={findFieldId}
        label={t('measures.find.text')}
        hint={t('measures.find.hint')}
        type="search"
        maxLength={120}
        value={asked.text}
        onChange={(text) => onChange({ text })}
      />
      <Select
        label={t('measures.find.family')}
        value={asked.family}
        onChange={(family) => onChange({ family: family as Asked['family'] })}
        options={[
          { value: '', label: t('measures.find.all') },
          ...named.map((value) => ({ value, label: t(`measures.family.${value}`) })),
        ]}
      />
    </search>
  );
};
