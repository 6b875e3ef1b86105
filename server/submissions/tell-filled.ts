/**
 * A filled-in instrument in the form in which a stored interview is told, so that the two can be laid side by side. Pure.
 */
import type { Filled, NamedOne } from '../contract/filled.ts';
import type { MemberKind } from '../contract/network.ts';
import type { Telling } from '../contract/tellings.ts';
import { memberKindOf } from '../interviews/resolve-named.ts';
import { placeFilledNames } from './place-filled-names.ts';
import type { Asked } from './questions-of.ts';
import { keptAs } from './write-answers.ts';

type Entry = { readonly id: string; readonly kind: MemberKind; readonly label: string };
type Told = Telling['answers'][number]['named'][number];

/** An entry that is not here any more is told by the words alone. */
const tellNamed = (one: NamedOne, entries: ReadonlyMap<string, Entry>): Omit<Told, 'strength'> => {
  if (one.is === 'new') return { id: null, kind: memberKindOf(one.kind), label: one.words, words: one.words };
  const entry = entries.get(one.id);
  const label = entry?.label ?? one.words ?? '';
  return { id: entry ? one.id : null, kind: entry?.kind ?? 'asset', label, words: one.words ?? label };
};

/** @param entries of the directory that were chosen, by their ids. */
export const tellFilled = (
  filled: Filled,
  asked: Asked,
  entries: ReadonlyMap<string, Entry>,
): Pick<Telling, 'answers' | 'items' | 'consents' | 'knows'> => {
  const named = new Map(filled.named.map((one) => [one.ref, tellNamed(one, entries)]));
  const labelOf = (ref: string): string => named.get(ref)?.label ?? '';
  const placed = placeFilledNames(filled, asked);
  return {
    answers: filled.names.map(({ block, status }) => ({
      generator: block,
      status: status === 'none' ? 'nobody' : status,
      named: placed.flatMap(({ ref, generator, named: { strength } }) => {
        const one = generator === block ? named.get(ref) : undefined;
        return one ? [{ ...one, strength }] : [];
      }),
    })),
    items: filled.items.map((answer) => ({
      question: answer.question,
      about: answer.about === null ? null : labelOf(answer.about),
      status: answer.status,
      ...keptAs(answer, asked),
    })),
    consents: filled.consents.map(({ purpose, given }) => ({ purpose, given })),
    knows: filled.ties.map(({ a, b, know }) => ({ a: labelOf(a), b: labelOf(b), know })),
  };
};
