/**
 * What is done on the command line, in the log: by whoever may run commands there, whose name is nobody's business.
 */
import { commandLine } from '../accounts/may-reset.ts';
import type { Store } from '../neo4j/store.ts';
import { createAuditService } from './audit-service.ts';
import type { Happening } from './store-entries.ts';

type Done = Pick<Happening, 'action'> & Partial<Pick<Happening, 'outcome' | 'communityIds' | 'subject' | 'reason'>>;

export const logCommand = (store: Store, { outcome = 'done', communityIds = [], subject = '', ...done }: Done): Promise<void> =>
  createAuditService(store).add({ ...done, actor: commandLine, outcome, communityIds, subject });
