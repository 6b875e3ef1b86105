/**
 * The field of a question, by its kind.
 */
import { useCallback } from 'react';
import type { AskedItem } from '#contract/instrument-document';
import { TextArea, TextField } from '../../ui/field.tsx';
import { answerTo, type FillingDraft, setStatus, setValue, type Value } from '../draft.ts';
import { fieldIds } from '../leave-page.ts';
import { readNumber } from '../read-number.ts';
import { useFilling } from '../view.ts';
import { BigChoices } from './big-choices.tsx';
import { CirclesField } from './circles-field.tsx';

type Props = { readonly draft: FillingDraft; readonly item: AskedItem; readonly answer: string; readonly label: string };

const numbers = (min: number, max: number): readonly string[] =>
  Array.from({ length: Math.max(0, max - min + 1) }, (_, at) => String(min + at));

/** Typed digits are kept as they are until they are a number that may be said. */
const typeNumber = (draft: FillingDraft, answer: string, typed: string, min: number, max: number): FillingDraft => {
  const read = readNumber(typed, min, max);
  return read === undefined
    ? { ...setStatus(draft, answer, 'unanswered'), typed }
    : { ...setValue(draft, answer, read), typed: '' };
};

type RangeProps = {
  readonly item: Extract<AskedItem, { kind: 'range' }>;
  readonly value: Value | null;
  readonly onSet: (value: string) => void;
};

const RangeField = ({ item, value, onSet }: RangeProps) => {
  const { language } = useFilling();
  return (
    <>
      <p className="nhsuk-body kith-ends" lang={language}>
        <span>
          {item.min}: {item.lowest}
        </span>
        <span>
          {item.max}: {item.highest}
        </span>
      </p>
      <BigChoices
        type="radio"
        inRow
        choices={numbers(item.min, item.max).map((number) => ({ value: number, label: number }))}
        chosen={value === null ? [] : [String(value)]}
        onToggle={onSet}
      />
    </>
  );
};

export const ItemField = ({ draft, item, answer, label }: Props) => {
  const { update, updateSeen, say, language, pack } = useFilling();
  const { value } = answerTo(draft, answer);
  const setCode = useCallback((code: string) => updateSeen((before) => setValue(before, answer, code)), [updateSeen, answer]);
  const setNumber = useCallback(
    (code: string) => updateSeen((before) => setValue(before, answer, Number(code))),
    [updateSeen, answer],
  );
  const toggle = useCallback(
    (code: string, on: boolean) =>
      updateSeen((before) => {
        const now = answerTo(before, answer).value;
        const others = (Array.isArray(now) ? (now as readonly string[]) : []).filter((one) => one !== code);
        return setValue(before, answer, on ? [...others, code] : others);
      }),
    [updateSeen, answer],
  );
  const text = typeof value === 'string' ? value : '';
  switch (item.kind) {
    case 'choice':
    case 'choices': {
      const isOne = item.kind === 'choice';
      return (
        <BigChoices
          type={isOne ? 'radio' : 'checkbox'}
          language={language}
          choices={item.choices.map((one) => ({ value: one.code, label: one.label }))}
          chosen={Array.isArray(value) ? value : [text]}
          onToggle={isOne ? setCode : toggle}
        />
      );
    }
    case 'neighbourhood':
      if (pack.neighbourhoods.length === 0) return <p className="nhsuk-body">{say('nowhere')}</p>;
      return (
        <BigChoices
          type="radio"
          choices={pack.neighbourhoods.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={[text]}
          onToggle={setCode}
        />
      );
    case 'range':
      return <RangeField item={item} value={value} onSet={setNumber} />;
    case 'circles':
      return (
        <CirclesField
          rings={item.rings}
          value={typeof value === 'number' ? value : null}
          label={label}
          language={language}
          onValue={(ring) => update((before) => setValue(before, answer, ring))}
        />
      );
    case 'number':
      return (
        <TextField
          id={fieldIds.answer}
          label={`${say('number', { min: item.min, max: item.max })}${item.unit ? ` (${item.unit})` : ''}`}
          inputMode={item.min < 0 ? 'text' : 'numeric'}
          width={10}
          maxLength={12}
          value={draft.typed !== '' ? draft.typed : value === null ? '' : String(value)}
          onChange={(typed) => update((before) => typeNumber(before, answer, typed, item.min, item.max))}
        />
      );
    case 'text':
      return (
        <TextArea
          id={fieldIds.answer}
          label={say('text')}
          value={text}
          onChange={(words) => update((before) => setValue(before, answer, words.slice(0, 2000)))}
        />
      );
  }
};
