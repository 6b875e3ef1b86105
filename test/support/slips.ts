/**
 * Slips with withdrawal codes, and interviews that can be taken back with them.
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { makeWithdrawalCode, readWithdrawalCode } from '../../server/contract/withdrawal-code.ts';
import { filledOf, met } from './submissions.ts';

export const newSlip = () => {
  const code = makeWithdrawalCode(randomBytes(26));
  return {
    code,
    withdrawalHash: createHash('sha256')
      .update(readWithdrawalCode(code) ?? '')
      .digest('hex'),
  };
};

/** A name that nobody else has. */
export const own = (name: string) => `${name} ${randomUUID().slice(0, 6)}`;

type Told = { readonly who: string; readonly named: string; readonly place: string };

/** Somebody says who they are and how to reach them, and names one person and one place. */
export const telling = (field: { waveId: string; versionId: string }, withdrawalHash: string, { who, named, place }: Told) =>
  filledOf(field, {
    withdrawalHash,
    respondent: { is: 'new', id: randomUUID(), name: who, ageBand: '45-64' },
    consents: [
      { purpose: 'survey', given: true },
      { purpose: 'contact', given: true },
    ],
    contact: `reach ${who}`,
    named: [
      { ref: 'n1', is: 'new', words: named, kind: 'person' },
      { ref: 'n2', is: 'new', words: place, kind: 'place' },
    ],
    names: [
      { block: 'advice', status: 'answered', named: ['n1'] },
      { block: 'places', status: 'answered', named: ['n2'] },
    ],
    items: [met('close', 1, 'n1'), met('who', `Sister of ${who}`, 'n1')],
  });
