/**
 * The answers that a question offers, in order.
 */
import { useState } from 'react';
import type { AskedItem } from '#contract/instrument-document';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Heading } from '../ui/page.tsx';
import { t } from '../words/words.ts';
import { DraftText, useMistake } from './draft-fields.tsx';
import { moved, replaced, without } from './edit-list.ts';
import { newChoice } from './new-blocks.ts';

type Choice = Extract<AskedItem, { kind: 'choice' }>['choices'][number];
type Line = { readonly key: string; readonly label: string };

type LinesProps = {
  readonly title: string;
  /** Path of the list in the draft, and what in each is typed. */
  readonly pathOf: (at: number) => string;
  readonly at: string;
  readonly lines: readonly Line[];
  readonly sayLine: (number: number) => string;
  readonly add: string;
  readonly most: number;
  readonly onReword: (at: number, label: string) => void;
  readonly onMove: (at: number) => void;
  readonly onRemove: (at: number) => void;
  readonly onAdd: (label: string) => void;
};

/** Lines that are reworded, moved up, taken away and added. */
const LinesField = ({ title, pathOf, at, lines, sayLine, add, most, onReword, onMove, onRemove, onAdd }: LinesProps) => {
  const [typed, setTyped] = useState('');
  const error = useMistake(at);
  return (
    <section className="kith-lines-field" id={at} tabIndex={-1}>
      <Heading size="s">{title}</Heading>
      {error ? <p className="nhsuk-error-message">{error}</p> : null}
      <ol className="kith-cards">
        {lines.map(({ key, label }, index) => (
          <li key={key} className="kith-line">
            <DraftText at={pathOf(index)} label={sayLine(index + 1)} value={label} onChange={(text) => onReword(index, text)} />
            {index > 0 ? (
              <Button look="small" label={t('instruments.upOf', { name: label })} onClick={() => onMove(index)}>
                {t('instruments.up')}
              </Button>
            ) : null}
            <Button look="small" label={t('instruments.removeOf', { name: label })} onClick={() => onRemove(index)}>
              {t('instruments.remove')}
            </Button>
          </li>
        ))}
      </ol>
      {lines.length < most ? (
        <form
          className="kith-line"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (typed.trim() === '') return;
            onAdd(typed.trim().slice(0, 200));
            setTyped('');
          }}
        >
          <TextField label={add} value={typed} onChange={setTyped} />
          <Button type="submit" look="small" label={`${t('instruments.add')}: ${add}`}>
            {t('instruments.add')}
          </Button>
        </form>
      ) : null}
    </section>
  );
};

type ChoicesProps = {
  readonly at: string;
  readonly choices: readonly Choice[];
  readonly onChange: (choices: Choice[]) => void;
};

export const ChoicesField = ({ at, choices, onChange }: ChoicesProps) => (
  <LinesField
    title={t('instruments.item.choices')}
    at={at}
    pathOf={(index) => `${at}.${index}.label`}
    lines={choices.map(({ code, label }) => ({ key: code, label }))}
    sayLine={(number) => t('instruments.item.choice', { number })}
    add={t('instruments.item.addChoice')}
    most={50}
    onReword={(index, label) => onChange(replaced(choices, index, { ...(choices[index] as Choice), label }))}
    onMove={(index) => onChange(moved(choices, index, -1))}
    onRemove={(index) => onChange(without(choices, index))}
    onAdd={(label) => onChange([...choices, newChoice(label, choices)])}
  />
);

type RingsProps = {
  readonly at: string;
  readonly rings: readonly string[];
  readonly onChange: (rings: string[]) => void;
};

export const RingsField = ({ at, rings, onChange }: RingsProps) => (
  <LinesField
    title={t('instruments.item.rings')}
    at={at}
    pathOf={(index) => `${at}.${index}`}
    lines={rings.map((label, index) => ({ key: String(index), label }))}
    sayLine={(number) => t('instruments.item.ring', { number })}
    add={t('instruments.item.addRing')}
    most={5}
    onReword={(index, label) => onChange(replaced(rings, index, label))}
    onMove={(index) => onChange(moved(rings, index, -1))}
    onRemove={(index) => onChange(without(rings, index))}
    onAdd={(label) => onChange([...rings, label])}
  />
);
