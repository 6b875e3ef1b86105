/**
 * Why an entry cannot be removed, in words.
 */
import type { MemberKind } from '../contract/network.ts';

export type References = {
  readonly mentions: number;
  readonly responses: number;
  readonly waves: number;
  readonly ties: number;
};

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** @returns undefined when nothing refers to the entry. */
export const keptBecause = (what: MemberKind, { mentions, responses, waves, ties }: References): string | undefined => {
  const [it, is, has] = what === 'resident' ? ['they', 'are', 'have'] : ['it', 'is', 'has'];
  const reasons = [
    mentions > 0 && `${count(mentions, 'answer speaks', 'answers speak')} of ${what === 'resident' ? 'them' : 'it'}`,
    responses > 0 && `${it} gave ${count(responses, 'interview', 'interviews')}`,
    waves > 0 && `${it} ${is} listed in ${count(waves, 'wave', 'waves')}`,
    // Ties follow from answers; alone they are worth a word only when no answer is left to point at.
    mentions === 0 && responses === 0 && ties > 0 && `${it} ${has} ${count(ties, 'connection', 'connections')} on the map`,
  ].filter((reason) => reason !== false);
  if (reasons.length === 0) return undefined;
  const hint = what === 'asset' ? ' If it is no more, give the day on which it ended instead.' : '';
  return `This ${what} is kept, because ${reasons.join(', and ')}.${hint}`;
};
