/**
 * Answering alone by a link that is used once. Whoever has it sees what is asked, and places that anybody may see; whoever has
 * one that does not work is told no more than that.
 */
import { hashSecret, newSecret } from '../accounts/secret.ts';
import { beginAlone, type Tries } from '../accounts/tries.ts';
import type { FieldPack } from '../contract/field-work.ts';
import type { Receipt } from '../contract/interviews.ts';
import type { NewSelfLink, SelfLink } from '../contract/self-links.ts';
import type { Submission } from '../contract/submissions.ts';
import { DomainError, notFound } from '../errors.ts';
import type { FieldPackService } from '../field-work/field-pack-service.ts';
import type { InWave } from '../field-work/field-work-service.ts';
import { requireWave } from '../interviews/interview-writer.ts';
import type { Store } from '../neo4j/store.ts';
import { nobody } from '../submissions/store-filled.ts';
import type { SubmissionService } from '../submissions/submission-service.ts';
import * as queries from './self-link-queries.ts';

export type SelfLinkService = {
  /** @throws DomainError conflict for a wave that is not open, or when a link was made under this id before; notFound. */
  make(wave: InWave, given: { readonly id: string; readonly days: number }, by: string): Promise<NewSelfLink>;
  /** `madeBy`: whose; everybody's when null. */
  list(wave: InWave, madeBy: string | null): Promise<SelfLink[]>;
  /** @throws DomainError notFound, also for one that was used. */
  remove(wave: InWave, id: string, madeBy: string | null): Promise<void>;
  /** @throws DomainError notFound for every link that does not work; tooManyTries. */
  open(token: string, address: string): Promise<FieldPack>;
  /** @throws DomainError as `open`, and as the service for submissions. */
  send(token: string, submission: Submission, address: string): Promise<Pick<Receipt, 'id' | 'contentHash' | 'receivedAt'>>;
};

type Given = { readonly tries: Tries; readonly fieldPacks: FieldPackService; readonly submissions: SubmissionService };

const unusable = () =>
  new DomainError(
    'notFound',
    'This link does not work (any more). It is for one person and one time, and only until a certain day. If you still want to answer, ask whoever gave it to you.',
  );

export const createSelfLinkService = (store: Store, { tries, fieldPacks, submissions }: Given): SelfLinkService => {
  /** Counts a try, and gives it back where the link works: only guessing is limited. */
  const guarded = async <T>(secretHash: string, address: string, look: () => Promise<T | undefined>): Promise<T> => {
    const attempt = { address, account: `self-link ${secretHash}` };
    await beginAlone(tries, attempt);
    const found = await look();
    if (found === undefined) throw unusable();
    await tries.giveBack(attempt);
    return found;
  };

  return {
    make: async (wave, { id, days }, by) => {
      // Also tells whether the wave is there and open, and what is asked.
      await fieldPacks.read(wave, null);
      const secret = newSecret();
      const [made] = await store.write((run) => run(queries.make, { ...wave, id, days, by, secretHash: hashSecret(secret) }));
      if (!made) throw notFound('wave');
      if (!made.fresh) throw new DomainError('conflict', 'A link was made under this id before. Make a new one.');
      return { id: id as NewSelfLink['id'], secret, expiresAt: made.expiresAt };
    },
    list: (wave, madeBy) =>
      store.read(async (run) => {
        await requireWave(run, wave);
        return run(queries.list, { ...wave, madeBy });
      }),
    remove: async (wave, id, madeBy) => {
      let removedBefore = false;
      await store.write(async (run) => {
        const [gone] = await run(queries.remove, { ...wave, id, madeBy });
        // The driver tries again when the reply to a commit is lost: then it is gone, as it should be.
        if (!gone?.removed && !removedBefore) throw notFound('link');
        removedBefore = true;
      });
    },
    open: async (token, address) => {
      const secretHash = hashSecret(token);
      const wave = await guarded(secretHash, address, async () => {
        const [found] = await store.read((run) => run(queries.find, { secretHash }));
        return found;
      });
      return fieldPacks.read(wave, null, 'organisation').catch((error: unknown) => {
        throw error instanceof DomainError && error.kind === 'conflict' ? unusable() : error;
      });
    },
    send: async (token, submission, address) => {
      const secretHash = hashSecret(token);
      const wave = await guarded(secretHash, address, async () => {
        const { id: responseId, contentHash } = submission;
        const [held] = await store.write((run) => run(queries.claim, { secretHash, responseId, contentHash }));
        return held;
      });
      const { id, contentHash, receivedAt } = await submissions.send(wave, submission, nobody).catch((error: unknown) => {
        throw error instanceof DomainError && error.kind === 'notFound' ? unusable() : error;
      });
      await store.write((run) => run(queries.use, { secretHash }));
      return { id, contentHash, receivedAt };
    },
  };
};
