/**
 * When something is asked, as a sentence: "only if [question] [is one of] [answers]".
 */
import type { ShowIf } from '#contract/instrument-document';
import { Checkboxes } from '../ui/choices.tsx';
import { Select } from '../ui/field.tsx';
import { t } from '../words/words.ts';
import { useMistake, WholeNumber } from './draft-fields.tsx';
import { useEditing } from './editor-context.ts';
import { conditionOn, conditionsFor, questionsBefore } from './show-if.ts';

type Props = {
  readonly at: string;
  readonly block: string;
  readonly item: string | null;
  readonly value: ShowIf | null;
  readonly onChange: (value: ShowIf | null) => void;
};

export const ShowIfField = ({ at, block, item, value, onChange }: Props) => {
  const { draft } = useEditing();
  const noCodes = useMistake(`${at}.codes`);
  const before = questionsBefore(draft, block, item);
  const asked = before.find(({ key }) => key === value?.question);
  if (before.length === 0 && value === null) return <p className="nhsuk-hint">{t('instruments.showIf.nothingBefore')}</p>;
  const lost = value !== null && !asked ? [{ value: value.question, label: t('instruments.showIf.lost') }] : [];
  return (
    <fieldset className="nhsuk-fieldset kith-sentence">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{t('instruments.showIf.legend')}</legend>
      <Select
        id={at}
        label={t('instruments.showIf.question')}
        value={value?.question ?? ''}
        onChange={(question) => {
          const next = before.find(({ key }) => key === question);
          onChange(next ? conditionOn(next) : null);
        }}
        options={[
          { value: '', label: t('instruments.showIf.always') },
          ...lost,
          ...before.map(({ key, text }) => ({ value: key as string, label: t('instruments.showIf.onlyIf', { text }) })),
        ]}
      />
      {value && asked ? (
        <Select
          label={t('instruments.showIf.is')}
          value={value.is}
          onChange={(is) => onChange(conditionOn(asked, is as ShowIf['is']))}
          options={conditionsFor(asked).map((is) => ({ value: is, label: t(`instruments.showIf.conditions.${is}`) }))}
        />
      ) : null}
      {value?.is === 'one-of' && asked && 'choices' in asked ? (
        <Checkboxes
          id={`${at}.codes`}
          small
          legend={t('instruments.showIf.codes')}
          error={noCodes}
          value={value.codes}
          onChange={(codes) =>
            onChange({ ...value, codes: codes.filter((code) => asked.choices.some((one) => one.code === code)) })
          }
          options={asked.choices.map(({ code, label }) => ({ value: code as string, label }))}
        />
      ) : null}
      {value?.is === 'at-least' || value?.is === 'at-most' ? (
        <WholeNumber
          at={`${at}.number`}
          label={t('instruments.showIf.number')}
          value={value.number}
          onChange={(number) => onChange({ ...value, number })}
        />
      ) : null}
    </fieldset>
  );
};
