/**
 * One field of an entry's form, drawn by what it holds.
 */
import { AssetKind, Formality } from '#contract/assets';
import type { Neighbourhood } from '#contract/communities';
import { type EntryLink, Visibility } from '#contract/directory';
import { Select, TextArea, TextField } from '../ui/field.tsx';
import { t } from '../words/words.ts';
import { ageBands } from './bands.ts';
import type { FormValue } from './form-values.ts';
import type { FieldSpec } from './kinds.ts';
import { LinkPicker } from './link-picker.tsx';

type Props = {
  readonly communityId: string;
  readonly neighbourhoods: readonly Neighbourhood[];
  readonly field: FieldSpec;
  readonly value: FormValue;
  readonly onChange: (value: FormValue) => void;
  readonly error: string | undefined;
};

export const fieldId = (name: string): string => `entry-${name}`;

const hints: Partial<Record<string, () => string>> = {
  about: () => t('directory.hint.about'),
  contact: () => t('directory.hint.contact'),
  latitude: () => t('directory.hint.latitude'),
  endedOn: () => t('directory.hint.endedOn'),
  visibility: () => t('directory.hint.visibility'),
};

export const optionWord = (name: string, value: string): string => {
  if (name === 'kind') return t(`directory.assetKind.${AssetKind.parse(value)}`);
  if (name === 'formality') return t(`directory.formality.${Formality.parse(value)}`);
  return t(`directory.visibility.${Visibility.parse(value)}`);
};

export const EntryField = ({ communityId, neighbourhoods, field, value, onChange, error }: Props) => {
  const common = { label: t(`directory.field.${field.name}`), id: fieldId(field.name), error, hint: hints[field.name]?.() };
  const text = typeof value === 'string' ? value : '';
  switch (field.type) {
    case 'line':
    case 'number':
      return <TextField {...common} value={text} onChange={onChange} inputMode={field.type === 'number' ? 'decimal' : 'text'} />;
    case 'date':
      return <TextField {...common} type="date" width={10} value={text} onChange={onChange} />;
    case 'text':
      return <TextArea {...common} rows={3} value={text} onChange={onChange} />;
    case 'age':
      return <Select {...common} value={text} onChange={onChange} options={ageBands(text)} />;
    case 'area':
      return (
        <Select
          {...common}
          value={text}
          onChange={onChange}
          options={[
            { value: '', label: t('directory.noArea') },
            ...neighbourhoods.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      );
    case 'choice':
      return (
        <Select
          {...common}
          value={text}
          onChange={onChange}
          options={field.options.map((option) => ({ value: option, label: optionWord(field.name, option) }))}
        />
      );
    case 'check':
      return (
        <div className="nhsuk-form-group">
          <div className="nhsuk-checkboxes nhsuk-checkboxes--small">
            <div className="nhsuk-checkboxes__item">
              <input
                className="nhsuk-checkboxes__input"
                type="checkbox"
                id={common.id}
                checked={value === true}
                onChange={(event) => onChange(event.target.checked)}
              />
              <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={common.id}>
                {common.label}
              </label>
            </div>
          </div>
        </div>
      );
    case 'links':
      return (
        <LinkPicker
          communityId={communityId}
          label={common.label}
          id={common.id}
          error={error}
          to={field.to}
          value={value as readonly EntryLink[]}
          onChange={onChange}
        />
      );
  }
};
