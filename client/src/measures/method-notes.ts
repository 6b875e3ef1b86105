/**
 * Every figure that Kith knows, as its descriptor says it: for the notes on method. Pure, and loaded with that page alone.
 */
import { everyMeasure } from '#network/every-measure';
import type { Family } from '#network/families';
import type { Basis, IntervalKind } from '#network/measure';
import { holdsEveryWord } from '../ui/plain-text.ts';
import { anchorOf } from './anchor.ts';

/** What there is a figure of each for. */
export type NoteScope =
  | 'graph'
  | 'node'
  | 'set'
  | 'graph by attribute'
  | 'node by attribute'
  | 'wave'
  | 'generator'
  | 'respondent'
  | 'asset'
  | 'change';

/** What a descriptor may leave out is undefined here too. */
export type MethodNote = {
  readonly id: string;
  /** Where it stands on the page. */
  readonly anchor: string;
  readonly family: Family;
  readonly scope: NoteScope;
  readonly label: string;
  readonly question: string;
  readonly caveats: readonly string[];
  readonly version: number;
  readonly formula: string | undefined;
  readonly convention: string | undefined;
  readonly reference: string | undefined;
  readonly interval: IntervalKind | undefined;
  readonly basis: Basis | undefined;
  /** A search from everybody, which a large wave has no time for at once. */
  readonly isCostly: boolean;
};

type Descriptor = Pick<MethodNote, 'id' | 'scope' | 'label' | 'question' | 'caveats' | 'version'> &
  Partial<Pick<MethodNote, 'formula' | 'convention' | 'reference' | 'interval' | 'basis'>> & { readonly sweep?: unknown };

const toNote = (given: Descriptor, family: Family): MethodNote => {
  const { id, scope, label, question, caveats, version } = given;
  const { formula, convention, reference, interval, basis } = given;
  const isCostly = given.sweep !== undefined;
  const anchor = anchorOf(id, scope.endsWith('by attribute'));
  return {
    id,
    anchor,
    family,
    scope,
    label,
    question,
    caveats,
    version,
    formula,
    convention,
    reference,
    interval,
    basis,
    isCostly,
  };
};

/** Each figure once, in the order of the lists. */
export const allDescriptors = (): readonly MethodNote[] => everyMeasure.map(({ measure, family }) => toNote(measure, family));

/** Notes in which every word occurs. */
export const findNotes = (notes: readonly MethodNote[], text: string): readonly MethodNote[] =>
  notes.filter(({ id, label, question, formula = '', reference = '', convention = '' }) =>
    holdsEveryWord([id, label, question, formula, reference, convention].join(' '), text),
  );
