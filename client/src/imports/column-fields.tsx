/**
 * For each meaning, which column of the file has it.
 */
import type { ImportMapping } from '#contract/import-mapping';
import type { Preview } from '#contract/imports';
import { Select, TextField } from '../ui/field.tsx';
import { Heading } from '../ui/page.tsx';
import { t } from '../words/words.ts';
import { type ColumnName, columnsOf, listToText, type Part, readColumn, textToList, writeColumn } from './mapping-fields.ts';

type Props = {
  readonly mapping: ImportMapping;
  readonly onChange: (mapping: ImportMapping) => void;
};

type PartProps = Props & { readonly part: Part; readonly columns: readonly string[] };

const PartFields = ({ mapping, onChange, part, columns }: PartProps) => {
  const optionsFor = (name: ColumnName) => {
    const chosen = readColumn(mapping, part, name);
    // A column of a mapping file that this file lacks stays visible as what it is: the mistake to mend.
    const all = chosen && !columns.includes(chosen) ? [...columns, chosen] : columns;
    return [
      { value: '', label: t('imports.columns.none') },
      ...all.filter(Boolean).map((column) => ({ value: column, label: column })),
    ];
  };
  return (
    <>
      <Heading level={3}>{t(`imports.columns.${part}`)}</Heading>
      {columnsOf[part].map((name) => (
        <Select
          key={name}
          id={`${part}-${name}`}
          label={t(`imports.column.${name}`)}
          value={readColumn(mapping, part, name)}
          options={optionsFor(name)}
          onChange={(column) => onChange(writeColumn(mapping, part, name, column))}
        />
      ))}
      {part === 'people' && mapping.people.answered ? (
        <TextField
          label={t('imports.column.yes')}
          hint={t('imports.columns.missingHint')}
          width={20}
          value={listToText(mapping.people.answered.yes)}
          onChange={(text) =>
            onChange({
              ...mapping,
              people: { ...mapping.people, answered: { column: mapping.people.answered?.column ?? '', yes: textToList(text) } },
            })
          }
        />
      ) : null}
    </>
  );
};

export const ColumnFields = ({ mapping, onChange, files }: Props & { readonly files: Preview['files'] }) => (
  <>
    {files.map((file) => (
      <PartFields key={file.role} mapping={mapping} onChange={onChange} part={file.role} columns={file.columns} />
    ))}
    <TextField
      label={t('imports.columns.source')}
      hint={t('imports.columns.sourceHint')}
      width={20}
      value={mapping.source}
      onChange={(source) => onChange({ ...mapping, source })}
    />
    <TextField
      label={t('imports.columns.missing')}
      hint={t('imports.columns.missingHint')}
      width={20}
      value={listToText(mapping.missing)}
      onChange={(text) => onChange({ ...mapping, missing: textToList(text) })}
    />
  </>
);
