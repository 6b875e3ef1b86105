/**
 * What arrived twice in a wave, as choices to be made: one for each interview that was sent again with other answers, one for each
 * person who was asked more than once. Pure.
 */
import type { HeldSubmission, SamePerson } from '#contract/conflicts';
import type { HeldId, ResponseId } from '#contract/ids';

/** One of those of which one counts. */
export type Option = {
  readonly id: string;
  /** Where it is read: what was held back stays sealed until it is opened. */
  readonly from: { readonly is: 'stored'; readonly id: ResponseId } | { readonly is: 'held'; readonly id: HeldId };
  readonly at: string;
  readonly counts: boolean;
};

export type Choice = {
  /** Of the interview that was sent, or of the person who was asked. */
  readonly id: string;
  readonly is: 'sent' | 'asked';
  readonly pseudonym: string;
  readonly isDecided: boolean;
  /** The first that came is first. */
  readonly options: readonly [Option, ...Option[]];
};

type Conflicts = { readonly held: readonly HeldSubmission[]; readonly samePerson: readonly SamePerson[] };

const sentOf = (first: HeldSubmission, held: readonly HeldSubmission[]): Choice => {
  const { responseId, pseudonym, storedAt } = first;
  const isStored = held.every(({ counts }) => counts !== 'held');
  return {
    id: responseId,
    is: 'sent',
    pseudonym,
    isDecided: held.every(({ counts }) => counts !== 'undecided'),
    options: [
      { id: responseId, from: { is: 'stored', id: responseId }, at: storedAt, counts: isStored },
      ...held.map(({ id, heldAt, counts }): Option => ({ id, from: { is: 'held', id }, at: heldAt, counts: counts === 'held' })),
    ],
  };
};

const askedOf = ({ respondentId, pseudonym, interviews }: SamePerson): readonly Choice[] => {
  const [first, ...others] = interviews.map(
    ({ id, receivedAt, setAside }): Option => ({ id, from: { is: 'stored', id }, at: receivedAt, counts: !setAside }),
  );
  if (!first) return [];
  const options = [first, ...others] as const;
  return [{ id: respondentId, is: 'asked', pseudonym, isDecided: options.filter(({ counts }) => counts).length < 2, options }];
};

/** What nobody has chosen from yet comes first; of these, what came first. */
export const choicesOf = ({ held, samePerson }: Conflicts): readonly Choice[] => {
  const firsts = held.filter((one, at) => held.findIndex(({ responseId }) => responseId === one.responseId) === at);
  const sent = firsts.map((first) =>
    sentOf(
      first,
      held.filter(({ responseId }) => responseId === first.responseId),
    ),
  );
  const lastOf = ({ options }: Choice): string => options.at(-1)?.at ?? '';
  return [...sent, ...samePerson.flatMap(askedOf)].toSorted(
    (one, other) => Number(one.isDecided) - Number(other.isDecided) || (lastOf(one) < lastOf(other) ? -1 : 1),
  );
};
