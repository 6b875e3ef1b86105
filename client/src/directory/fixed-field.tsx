/**
 * A field of an entry that somebody else decides: shown, and not to be changed here.
 */
import { t } from '../words/words.ts';
import { fieldId, optionWord } from './entry-field.tsx';
import type { FormValue } from './form-values.ts';
import type { FieldSpec } from './kinds.ts';

const sayFixed = (field: FieldSpec, value: FormValue): string => {
  if (typeof value === 'boolean') return value ? t('common.yes') : t('common.no');
  if (typeof value !== 'string' || value === '') return t('directory.notSaid');
  return field.type === 'choice' ? optionWord(field.name, value) : value;
};

export const FixedField = ({ field, value }: { readonly field: FieldSpec; readonly value: FormValue }) => (
  <div className="nhsuk-form-group" id={fieldId(field.name)}>
    <p className="nhsuk-body nhsuk-u-margin-bottom-1">
      <strong>{t(`directory.field.${field.name}`)}</strong>: {sayFixed(field, value)}
    </p>
    <div className="nhsuk-hint">{t('directory.hint.decided')}</div>
  </div>
);
