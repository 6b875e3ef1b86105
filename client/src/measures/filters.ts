/**
 * Which figures are asked for, and under which headings they stand. Pure.
 */
import { type Measure, MeasureFamily, type MeasureSpread } from '#contract/measures';
import { setPart } from '../frame/in-address.ts';
import { holdsEveryWord } from '../ui/plain-text.ts';

export type Asked = {
  readonly text: string;
  /** Empty asks for all. */
  readonly family: MeasureFamily | '';
};

/** What stands under one heading. */
export type FamilyFigures = {
  readonly family: MeasureFamily;
  readonly measures: readonly Measure[];
  readonly spreads: readonly MeasureSpread[];
};

type Worded = Pick<Measure, 'id' | 'family' | 'label' | 'question' | 'finding' | 'of'>;

/** One figure may be there once for each trait or question: together they are one of a kind. */
export const keyOfFigure = ({ id, of }: Pick<Worded, 'id' | 'of'>): string => (of === null ? id : `${id}-${of.code}`);

const isAsked = ({ id, family, label, question, finding, of }: Worded, asked: Asked): boolean =>
  (asked.family === '' || asked.family === family) &&
  holdsEveryWord([id, label, question, finding, of?.label ?? ''].join(' '), asked.text);

/** Of what the address says: an unknown family is none. */
export const readAsked = (search: URLSearchParams): Asked => {
  const family = MeasureFamily.safeParse(search.get('family'));
  return { text: search.get('find') ?? '', family: family.success ? family.data : '' };
};

/** Writes it over an address's query; what is not ours (the wave, the language) stays as it was. */
export const writeAsked = ({ text, family }: Asked, before: URLSearchParams): URLSearchParams => {
  const search = new URLSearchParams(before);
  setPart(search, 'find', text.trim());
  setPart(search, 'family', family);
  return search;
};

/** Those asked for by heading, in the order of the headings; a heading without any is left out. */
export const familiesOf = (
  given: { readonly measures: readonly Measure[]; readonly spreads: readonly MeasureSpread[] },
  asked: Asked,
): readonly FamilyFigures[] =>
  MeasureFamily.options
    .map((family) => ({
      family,
      measures: given.measures.filter((one) => one.family === family && isAsked(one, asked)),
      spreads: given.spreads.filter((one) => one.family === family && isAsked(one, asked)),
    }))
    .filter(({ measures, spreads }) => measures.length + spreads.length > 0);

export const countFigures = (families: readonly FamilyFigures[]): number =>
  families.reduce((sum, { measures, spreads }) => sum + measures.length + spreads.length, 0);

/** Whether there are other waves, and no figure is drawn over any of them. */
export const lacksHistory = (
  { measures }: { readonly measures: readonly Pick<Measure, 'history'>[] },
  waves: readonly unknown[],
): boolean => waves.length > 1 && !measures.some(({ history }) => history.length > 1);
