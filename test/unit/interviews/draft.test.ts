/**
 * An interview on its way from the form to the service: what the form sends is what the contract takes.
 */
import { describe, expect, it } from 'vitest';
import {
  isBegun,
  isNamed,
  newDraft,
  questionOfPointer,
  setAnswer,
  toBody,
  withNamed,
} from '../../../client/src/interviews/draft.ts';
import { NewInterview } from '../../../server/contract/interviews.ts';

const begin = () => newDraft(() => crypto.randomUUID());
const person = (label: string) => ({ key: label, memberId: undefined, label, kind: 'person' as const, strength: null });
const questions = [{ code: 'advice' }, { code: 'trust' }, { code: 'company' }];

describe('a draft', () => {
  it('is sent in the order of the questions, and unanswered, nobody and declined stay three things', () => {
    let draft = begin();
    draft = { ...draft, respondent: { ...draft.respondent, is: 'new', name: '  Ada ', ageBand: '25-44' } };
    draft = setAnswer(draft, 'company', { status: 'declined', named: [] });
    draft = setAnswer(draft, 'advice', withNamed({ status: 'nobody', named: [] }, [person('Bo')]));
    const body = NewInterview.parse(toBody(draft, questions));
    expect(body.answers.map((answer) => [answer.generator, answer.status, answer.named.length])).toEqual([
      ['advice', 'answered', 1],
      ['trust', 'unanswered', 0],
      ['company', 'declined', 0],
    ]);
    expect(body.respondent).toMatchObject({ is: 'new', name: 'Ada', ageBand: '25-44', neighbourhoodId: null });
    expect(toBody(draft, questions)).toEqual(toBody(draft, questions));
  });

  it('never sends a code as the words that somebody said', () => {
    const known = { key: 'k', memberId: crypto.randomUUID(), label: 'K7M2-Q4XP', kind: 'resident' as const, strength: 3 };
    let draft = begin();
    draft = {
      ...draft,
      respondent: { ...draft.respondent, is: 'known', known: { id: crypto.randomUUID(), label: 'AAAA-BBBB' } },
    };
    draft = setAnswer(
      draft,
      'advice',
      withNamed({ status: 'unanswered', named: [] }, [
        known,
        { ...known, key: 'a', memberId: crypto.randomUUID(), label: 'Library', kind: 'asset' },
      ]),
    );
    const body = NewInterview.parse(toBody(draft, questions));
    expect(body.answers[0]?.named.map((named) => named.words)).toEqual([null, 'Library']);
    expect(JSON.stringify(body)).not.toContain('K7M2');
  });

  it('knows who is named already: the same entry, or the same words for the same kind', () => {
    const named = [person('Tom  Reed')];
    expect(isNamed(named, { memberId: undefined, label: 'tom reed', kind: 'person' })).toBe(true);
    expect(isNamed(named, { memberId: undefined, label: 'Tom Reed', kind: 'place' })).toBe(false);
    expect(isNamed(named, { memberId: crypto.randomUUID(), label: 'Tom Reed', kind: 'resident' })).toBe(false);
  });

  it('falls back to unanswered when the last one is taken away, and keeps "nobody"', () => {
    expect(withNamed({ status: 'answered', named: [person('A')] }, []).status).toBe('unanswered');
    expect(withNamed({ status: 'nobody', named: [] }, []).status).toBe('nobody');
  });

  it('is a loss once it is begun', () => {
    const draft = begin();
    expect(isBegun(draft)).toBe(false);
    expect(isBegun(setAnswer(draft, 'advice', { status: 'nobody', named: [] }))).toBe(true);
  });

  it('finds the question of a refused field', () => {
    expect(['/body/answers/3/named/1', '/body/respondent/id'].map(questionOfPointer)).toEqual([3, undefined]);
  });
});
