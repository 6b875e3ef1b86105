/**
 * Slips with withdrawal codes, and interviews that can be taken back with them.
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import request from 'supertest';
import { makeWithdrawalCode, readWithdrawalCode } from '../../server/contract/withdrawal-code.ts';
import { verify } from '../../server/invariants/invariants.ts';
import { startServices } from './services.ts';
import { beginFieldWork, filledOf, met, type Said, sendFilled } from './submissions.ts';

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
const tellingIn = (field: { waveId: string; versionId: string }, withdrawalHash: string, { who, named, place }: Told) =>
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

/** A service with a wave in the field, into which interviews are sent and from which they are taken back. */
export const startWithdrawing = async () => {
  const services = await startServices();
  const field = await beginFieldWork(services);
  const rows = async (text: string, params: object = {}): Promise<Record<string, unknown>[]> => {
    const { records } = await services.driver.executeQuery(text, { communityId: field.communityId, ...params });
    return records.map((record) => record.toObject());
  };
  return {
    services,
    field,
    rows,
    send: (filled: Said) => sendFilled(services, field.communityId, filled),
    broken: async () => (await verify(services.store, field.communityId)).filter(({ violations }) => violations > 0),
    withdraw: (code: unknown) => request(services.door).post('/api/withdrawals').set('Host', 'localhost').send({ code }),
    /** Whether these words are anywhere in the community. */
    isKept: async (words: string): Promise<boolean> =>
      (await rows('MATCH (n) WHERE n.communityId = $communityId RETURN properties(n) AS p')).some((row) =>
        JSON.stringify(row).includes(words),
      ),
    telling: (withdrawalHash: string, who: string, named: string, place: string) =>
      tellingIn(field, withdrawalHash, { who, named, place }),
  };
};
