/**
 * An interview as rows to be read: each question beside how it was met. Not asked, not answered, none and "prefer not to say" stay
 * four things. Pure.
 */
import type { Neighbourhood } from '#contract/communities';
import type { AskedItem } from '#contract/instrument-document';
import type { StoredItem } from '#contract/interviews';
import type { Scale } from '#contract/scales';
import type { Telling } from '#contract/tellings';
import { type AskedBlock, blocksIn } from '../filling/localise.ts';
import { shortOf } from '../filling/naming.ts';
import { valueIn } from '../filling/say-answer.ts';
import { t } from '../words/words.ts';

/** `not-asked`: what came before it made it needless. */
export type Said = { readonly is: StoredItem['status'] | 'not-asked'; readonly parts: readonly string[] };
export type Row = {
  readonly key: string;
  /** Heading of the part of the instrument that it stands in. */
  readonly part: string;
  /** Who or what it was asked of; empty for the respondent. */
  readonly about: string;
  readonly question: string;
  readonly said: Said;
};

type Around = { readonly neighbourhoods: readonly Neighbourhood[]; readonly scales: readonly Scale[] };
type Named = Telling['answers'][number]['named'][number];

const notAnswered = { is: 'unanswered', parts: [] } as const;
const notAsked = { is: 'not-asked', parts: [] } as const;

/** As it was said: what an entry of the directory is called by now may be another thing. */
export const wordsOf = ({ words, label }: Named): string => words || label;

const namesSaid = (telling: Telling, code: string, asksFor: 'people' | 'uses'): Said => {
  const answer = telling.answers.find(({ generator }) => generator === code);
  if (!answer) return notAsked;
  switch (answer.status) {
    case 'answered':
      return { is: 'answered', parts: answer.named.map(wordsOf) };
    case 'nobody':
      return { is: 'none', parts: [t(asksFor === 'uses' ? 'tellings.nothing' : 'tellings.nobody')] };
    default:
      return { is: answer.status, parts: [] };
  }
};

const plainValue = ({ number, text, codes }: StoredItem): string => String(number ?? text ?? codes?.join(', ') ?? '');

const itemSaid = (found: StoredItem | undefined, say: (found: StoredItem) => readonly string[], none: string | null): Said => {
  if (!found) return notAsked;
  if (found.status === 'answered') return { is: 'answered', parts: say(found) };
  return { is: found.status, parts: found.status === 'none' ? [none || t('tellings.none')] : [] };
};

const sayItem =
  (item: AskedItem, { neighbourhoods }: Around) =>
  (found: StoredItem): readonly string[] => {
    const value = found.number ?? found.text ?? (item.kind === 'neighbourhood' ? found.codes?.[0] : found.codes);
    const parts = value == null ? [] : valueIn(item, value, neighbourhoods);
    // A neighbourhood that is not here any more, or a choice that no version has: better as it is kept than not at all.
    return parts.length > 0 ? parts : [plainValue(found)];
  };

const askedOf = (telling: Telling, block: Extract<AskedBlock, { is: 'follow-ups' }>): readonly string[] => {
  const keys = new Set(block.items.map(({ key }) => key));
  return [...new Set(telling.items.flatMap(({ question, about }) => (about !== null && keys.has(question) ? [about] : [])))];
};

/** A pair has no order: told the same way whoever was named first. */
const pairOf = (a: string, b: string) => (a < b ? { a, b } : { a: b, b: a });

const knowsSaid = (telling: Telling): Said => {
  const said = telling.knows.filter(({ know }) => know !== 'no');
  if (telling.knows.length === 0) return notAnswered;
  if (said.length === 0) return { is: 'none', parts: [t('tellings.knowsNone')] };
  const parts = said.map(({ a, b, know }) => t(know === 'yes' ? 'tellings.knows' : 'tellings.knowsDeclined', pairOf(a, b)));
  return { is: 'answered', parts: parts.toSorted() };
};

const rowsOfBlock = (telling: Telling, block: AskedBlock, around: Around): readonly Row[] => {
  const part = block.title;
  const itemsOf = (question: string, about: string | null) =>
    telling.items.filter((one) => one.question === question && one.about === about);
  const itemRow = (item: AskedItem, about: string | null, found: StoredItem | undefined): Row => {
    const said = itemSaid(found, sayItem(item, around), 'none' in item ? item.none : null);
    return { key: JSON.stringify([item.key, about]), part, about: shortOf(about ?? ''), question: item.text, said };
  };
  switch (block.is) {
    case 'consent':
      return block.purposes.map(({ purpose, text }) => {
        const given = telling.consents.find((one) => one.purpose === purpose)?.given;
        const said: Said =
          given === undefined ? notAnswered : { is: 'answered', parts: [t(given ? 'tellings.yes' : 'tellings.no')] };
        return { key: `consent ${purpose}`, part, about: '', question: text, said };
      });
    case 'questions':
      return block.items.map((item) => itemRow(item, null, itemsOf(item.key, null)[0]));
    case 'names': {
      const said = namesSaid(telling, block.key, block.asksFor);
      return [{ key: `names ${block.key}`, part, about: '', question: block.text, said }];
    }
    case 'follow-ups': {
      const rows = askedOf(telling, block).flatMap((about) =>
        // Two who are called the same are two.
        block.items.flatMap((item) => itemsOf(item.key, about).map((found) => itemRow(item, about, found))),
      );
      if (block.ties === null) return rows;
      return [...rows, { key: `knows ${block.key}`, part, about: '', question: block.ties.text, said: knowsSaid(telling) }];
    }
    case 'scale':
      return block.asked.items.map(({ key, text }) => {
        const question = `${block.key}.${key}`;
        const label = (found: StoredItem) => [
          block.asked.choices.find(({ code }) => code === found.number)?.label ?? plainValue(found),
        ];
        return { key: question, part, about: '', question: text, said: itemSaid(itemsOf(question, null)[0], label, null) };
      });
  }
};

/** Of one that was typed in here: the questions that ask for names are all there is. */
const rowsWithout = (telling: Telling): readonly Row[] =>
  telling.answers.map(({ generator }) => ({
    key: `names ${generator}`,
    part: t('tellings.answers'),
    about: '',
    question: telling.questions.find(({ code }) => code === generator)?.question ?? generator,
    said: namesSaid(telling, generator, 'people'),
  }));

/** In the order in which they were asked, in the words of the instrument's own language. */
export const rowsOf = (telling: Telling, around: Around): readonly Row[] => {
  const document = telling.instrument?.document;
  if (!document) return rowsWithout(telling);
  return blocksIn(document, around.scales, document.language).flatMap((block) => rowsOfBlock(telling, block, around));
};
