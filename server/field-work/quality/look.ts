/**
 * Which interviews of a wave are worth a look, and how often each researcher heard "prefer not to say". Pure.
 */
import type { QualityFlag, ResearcherQuality } from '../../contract/field-quality.ts';
import type { FillingMode, Unread } from '../../contract/filled.ts';
import { showCount, showShare } from '../../disclosure/small-numbers.ts';
import { type Declined, hasManyDeclined } from './many-declined.ts';
import { type AskedScale, sameAnswer } from './same-answer.ts';
import { tooFast, usualSeconds } from './too-fast.ts';

export type Looked = {
  readonly id: string;
  readonly pseudonym: string;
  readonly receivedAt: string;
  /** Id of the account of whoever wrote it down. */
  readonly by: string;
  readonly mode: FillingMode | null;
  readonly unread: Unread | null;
  readonly seconds: number | null;
  readonly asked: number;
  readonly declined: number;
  /** What was answered to each item of a scale. */
  readonly codes: ReadonlyMap<string, number>;
};

export type Flagged = Looked & { readonly flags: readonly QualityFlag[] };

/** What is typed in from paper takes as long as typing does. */
const timed = (one: Looked): Looked => (one.mode === 'paper' ? { ...one, seconds: null } : one);

const withoutNumber = ({ unread }: Looked): readonly QualityFlag[] => (unread === 'number' ? [{ is: 'no-number' }] : []);

export const flaggedOf = (
  interviews: readonly Looked[],
  scales: readonly AskedScale[],
): { readonly usual: number | null; readonly flagged: readonly Flagged[] } => {
  const all = interviews.map(timed);
  const usual = usualSeconds(all);
  const looked = all.map((one) => ({
    ...one,
    flags: [...withoutNumber(one), ...tooFast(one, usual), ...sameAnswer(scales, one.codes)],
  }));
  return { usual, flagged: looked.filter(({ flags }) => flags.length > 0) };
};

const together = (some: readonly Declined[]): Declined => ({
  asked: some.reduce((sum, { asked }) => sum + asked, 0),
  declined: some.reduce((sum, { declined }) => sum + declined, 0),
});

type Researcher = Pick<ResearcherQuality, 'userId' | 'name'>;

/** @param researchers who work here; whoever else wrote something down counts among the others. */
export const researchersOf = (
  researchers: readonly Researcher[],
  interviews: readonly Looked[],
  flagged: readonly Pick<Looked, 'id'>[],
): ResearcherQuality[] => {
  const isFlagged = new Set(flagged.map(({ id }) => id));
  return researchers.flatMap((researcher) => {
    const own = interviews.filter(({ by }) => by === researcher.userId);
    if (own.length === 0) return [];
    const [one, others] = [together(own), together(interviews.filter(({ by }) => by !== researcher.userId))];
    return [
      {
        ...researcher,
        interviews: own.length,
        flagged: own.filter(({ id }) => isFlagged.has(id)).length,
        // Rounded: exact, these would tell how few declined one question, once what is told of the others is taken away.
        asked: showCount(one.asked),
        declined: showCount(one.declined),
        manyDeclined: hasManyDeclined(one, others),
        othersDeclinedPercent: showShare(others.declined, others.asked),
      },
    ];
  });
};
