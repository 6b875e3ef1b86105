/**
 * Who met a measure and how, as it is told: no kind of answer that was given by fewer than ten, and none from which such a one
 * could be worked out. Pure.
 */
import type { ScoreBase } from '../contract/scores.ts';
import type { Met } from './meet.ts';
import { type Group, isFew, withhold } from './withhold.ts';

const kinds = ['answered', 'none', 'declined', 'unanswered'] as const;

const isNoNumber: Group = { label: '', low: null, high: null };

export const countStatus = (met: readonly Met[], status: Met['status']): number =>
  met.filter((one) => one.status === status).length;

/** All of it withheld, but how many interviews there are. */
export const nothingOfBase = (interviews: number): ScoreBase => ({
  interviews,
  answered: null,
  none: null,
  declined: null,
  unanswered: null,
  notAsked: null,
});

/**
 * How many were asked is held to be known: another question tells how many gave the answer upon which this one is asked. So what
 * is few is hidden among those who were asked.
 */
export const tellBase = (met: readonly Met[]): ScoreBase => {
  const counts = kinds.map((kind) => countStatus(met, kind));
  const notAsked = countStatus(met, 'not-asked');
  if (isFew(notAsked) || isFew(met.length - notAsked)) return nothingOfBase(met.length);
  const shown = withhold({ groups: kinds.map(() => isNoNumber), counts, mean: null }).counts;
  const [answered = null, none = null, declined = null, unanswered = null] = shown;
  return { interviews: met.length, answered, none, declined, unanswered, notAsked };
};

/** What is withheld beside the answers, and could be reckoned from them: nothing where the base tells how many answered. */
export const hiddenBeside = (base: ScoreBase, met: readonly Met[]): { readonly groups: Group[]; readonly counts: number[] } => {
  const statuses = [
    ['none', base.none],
    ['declined', base.declined],
    ['unanswered', base.unanswered],
    ['not-asked', base.notAsked],
  ] as const;
  const hidden = base.answered === null ? statuses.filter(([, shown]) => shown === null) : [];
  return { groups: hidden.map(() => isNoNumber), counts: hidden.map(([status]) => countStatus(met, status)) };
};
