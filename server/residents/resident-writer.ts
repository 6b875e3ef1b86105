/**
 * Writing residents inside the transaction of whoever needs one: the directory itself, and interviews.
 */
import { randomUUID } from 'node:crypto';
import type { IdentityFields, ResidentFields } from '../contract/residents.ts';
import { notFound } from '../errors.ts';
import type { Run } from '../neo4j/store.ts';
import { makePseudonym } from './pseudonym.ts';
import * as queries from './resident-queries.ts';

/** Makes a resident with a pseudonym and nothing else. @returns undefined when the id is taken by something else. */
export const beginResident = async (
  run: Run,
  communityId: string,
  id: string,
  by: string,
): Promise<'begun' | 'found' | undefined> => {
  const [row] = await run(queries.create, { communityId, id, by, pseudonym: makePseudonym() });
  return row && (row.fresh ? 'begun' : 'found');
};

export const fillResident = async (run: Run, communityId: string, id: string, fields: ResidentFields): Promise<void> => {
  await run(queries.fill, { communityId, id, ...fields });
};

/** What is known of who a resident is; `id` is the identity's own. */
export const findIdentity = async (run: Run, communityId: string, residentId: string) =>
  (await run(queries.readIdentity, { communityId, residentId }))[0];

type Writing = { readonly communityId: string; readonly residentId: string; readonly by: string; readonly revisionId: string };

/** Writes who a resident is, keeping what was written before. @returns the new version. */
export const writeIdentity = async (
  run: Run,
  { communityId, residentId, by, revisionId }: Writing,
  fields: IdentityFields,
): Promise<number> => {
  const found = await findIdentity(run, communityId, residentId);
  const [begun] = found ? [found] : await run(queries.beginIdentity, { communityId, residentId, id: randomUUID() });
  if (!begun) throw notFound('resident');
  const before = JSON.stringify(found ?? {});
  const [saved] = await run(queries.saveIdentity, { communityId, id: begun.id, revisionId, by, before, ...fields });
  if (!saved) throw notFound('resident');
  return saved.version;
};
