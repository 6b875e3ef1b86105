/**
 * Taking an interview back with the code that was left at the door. Whoever asks is told the same, and after the same time,
 * whether there was one: a code is known to its respondent alone, and what it opens is nobody else's business.
 */
import { createHash } from 'node:crypto';
import { beginAlone, type Tries } from '../accounts/tries.ts';
import type { AuditService } from '../audit/audit-service.ts';
import { readWithdrawalCode } from '../contract/withdrawal-code.ts';
import { invalid } from '../errors.ts';
import type { Store } from '../neo4j/store.ts';
import { withdraw } from './withdraw.ts';
import * as queries from './withdrawal-queries.ts';

export type WithdrawalService = {
  /** @throws DomainError tooManyTries; invalid for what cannot be a code. */
  withdraw(typed: string, address: string): Promise<void>;
};

type Given = {
  readonly tries: Tries;
  readonly audit: AuditService;
  /** Keeps outside the store what was taken back. */
  readonly afterErasure?: (() => Promise<void>) | undefined;
};

/** More than taking one back takes, as a rule. */
const answersAfterMs = 400;
const patience = { timeoutMs: 60_000 };

const later = (ms: number) => new Promise((done) => setTimeout(done, Math.max(0, ms)));

export const createWithdrawalService = (
  store: Store,
  { tries, audit, afterErasure = async () => undefined }: Given,
): WithdrawalService => {
  /** The log tells of each once; what a process that ended left untold is told with the next use of the code. */
  const tell = async (hash: string): Promise<void> => {
    for (const { id, communityId } of await store.read((run) => run(queries.listUntold, { hash }))) {
      const happening = { actor: 'nobody', action: 'interview-withdrawn', outcome: 'done', subject: id } as const;
      await audit.add({ ...happening, communityIds: [communityId] });
      await store.write((run) => run(queries.noteTold, { communityId, id }));
    }
  };
  return {
    withdraw: async (typed, address) => {
      const begun = performance.now();
      const code = readWithdrawalCode(typed);
      if (code === undefined) throw invalid('This cannot be such a code.', [{ pointer: '/body/code', message: 'is no code' }]);
      const hash = createHash('sha256').update(code).digest('hex');
      await beginAlone(tries, { address, account: `withdrawal ${hash}` });
      await store.write((run) => withdraw(run, hash, new Date().toISOString()), patience);
      await tell(hash);
      await afterErasure();
      await later(answersAfterMs - (performance.now() - begun));
    },
  };
};
