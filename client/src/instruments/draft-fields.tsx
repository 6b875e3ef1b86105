/**
 * Fields that write into the draft, with what keeps them from being stored beside them.
 */
import { useState } from 'react';
import { TextArea, TextField } from '../ui/field.tsx';
import { t } from '../words/words.ts';
import { useEditing } from './editor-context.ts';
import type { Mistake } from './sendable.ts';

export const sayMistake = ({ word, message }: Mistake): string => (word ? t(word) : t('instruments.mistake.text', { message }));

/** What is wrong at a path of the draft, or in it. */
export const useMistake = (at: string): string | undefined => {
  const found = useEditing().mistakes.find((one) => one.at === at);
  return found && sayMistake(found);
};

type DraftTextProps = {
  /** Path in the draft; also the id of the field. */
  readonly at: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** More than one line. */
  readonly rows?: number;
};

export const DraftText = ({ at, rows, ...field }: DraftTextProps) => {
  const error = useMistake(at);
  return rows ? <TextArea {...field} id={at} rows={rows} error={error} /> : <TextField {...field} id={at} error={error} />;
};

type WordingProps = {
  readonly at: string;
  readonly value: { readonly text: string; readonly hint: string };
  readonly onChange: (change: { readonly text: string } | { readonly hint: string }) => void;
};

/** What a question says, and its hint. */
export const Wording = ({ at, value, onChange }: WordingProps) => (
  <>
    <DraftText
      at={`${at}.text`}
      label={t('instruments.item.text')}
      rows={2}
      value={value.text}
      onChange={(text) => onChange({ text })}
    />
    <DraftText
      at={`${at}.hint`}
      label={t('instruments.item.hint')}
      optional
      rows={2}
      value={value.hint}
      onChange={(hint) => onChange({ hint })}
    />
  </>
);

type WholeNumberProps = {
  readonly at: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  readonly min?: number;
  readonly max?: number;
  readonly onChange: (value: number) => void;
};

/** What is typed stays as it is; only a whole number within bounds goes into the draft. */
export const WholeNumber = ({ at, label, hint, value, min = -1_000_000, max = 1_000_000, onChange }: WholeNumberProps) => {
  const [typed, setTyped] = useState(String(value));
  const read = (text: string): number | null => {
    const number = /^\s*-?\d+\s*$/.test(text) ? Number(text) : Number.NaN;
    return Number.isInteger(number) && number >= min && number <= max ? number : null;
  };
  const found = read(typed);
  // Somebody else's number, or one brought back.
  const shown = found !== null && found !== value ? String(value) : typed;
  return (
    <TextField
      id={at}
      label={label}
      hint={hint}
      width={5}
      inputMode={min < 0 ? 'text' : 'numeric'}
      error={read(shown) === null ? t('instruments.mistake.number', { min, max }) : undefined}
      value={shown}
      onChange={(text) => {
        setTyped(text);
        const number = read(text);
        if (number !== null) onChange(number);
      }}
    />
  );
};
