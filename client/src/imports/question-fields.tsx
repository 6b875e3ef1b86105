/**
 * What the codes of the file ask: each a question of its own, or the same as another.
 */
import type { ImportMapping } from '#contract/import-mapping';
import { Select, TextField } from '../ui/field.tsx';
import { Heading } from '../ui/page.tsx';
import { t } from '../words/words.ts';

type Props = {
  readonly codes: readonly string[];
  readonly mapping: ImportMapping;
  readonly onChange: (mapping: ImportMapping) => void;
};

export const QuestionFields = ({ codes, mapping, onChange }: Props) => {
  if (codes.length === 0) return null;
  const change = (code: string, change: { label?: string; generator?: string }) =>
    onChange({ ...mapping, generators: { ...mapping.generators, [code]: { ...mapping.generators[code], ...change } } });
  const isOwn = (code: string) => (mapping.generators[code]?.generator ?? code) === code;
  return (
    <>
      <Heading level={3}>{t('imports.questions.heading')}</Heading>
      <p className="nhsuk-hint">{t('imports.questions.hint')}</p>
      {codes.map((code) => (
        <div key={code}>
          {isOwn(code) ? (
            <TextField
              label={t('imports.questions.label', { code })}
              width={30}
              maxLength={120}
              value={mapping.generators[code]?.label ?? ''}
              onChange={(label) => change(code, { label })}
            />
          ) : null}
          <Select
            label={t('imports.questions.same', { code })}
            value={isOwn(code) ? '' : (mapping.generators[code]?.generator ?? '')}
            options={[
              { value: '', label: t('imports.questions.own') },
              ...codes
                .filter((other) => other !== code && isOwn(other))
                .map((other) => ({ value: other, label: mapping.generators[other]?.label || other })),
            ]}
            onChange={(other) => change(code, { generator: other || code })}
          />
        </div>
      ))}
    </>
  );
};
