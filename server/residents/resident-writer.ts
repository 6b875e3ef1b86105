/**
 * Writing residents inside the transaction of whoever needs one: the directory itself, and interviews.
 */
import { randomUUID } from 'node:crypto';
import { type IdentityFields, ResidentFields } from '../contract/residents.ts';
import { lockMember } from '../directory/directory-queries.ts';
import { notFound } from '../errors.ts';
import type { Run } from '../neo4j/store.ts';
import { makePseudonym } from './pseudonym.ts';
import * as queries from './resident-queries.ts';
import { addSaid, readSaid, type SaidIdentity, type Saying, writeSaid } from './said-identity.ts';

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

/** What is known of a resident, held until this transaction ends. */
export const holdBands = async (run: Run, communityId: string, id: string): Promise<ResidentFields | undefined> => {
  await run(lockMember, { communityId, id });
  const [found] = await run(queries.read, { communityId, ids: [id] });
  if (!found) return undefined;
  const { ageBand, gender, timeHere, neighbourhoodId } = found;
  return ResidentFields.parse({ ageBand, gender, timeHere, neighbourhoodId });
};

/** Fills in what is not known of a resident yet; what is known stays. @returns what was filled in. */
export const fillBlanks = async (run: Run, communityId: string, id: string, said: ResidentFields) => {
  const known = await holdBands(run, communityId, id);
  if (!known) return [];
  const bands = Object.keys(known) as (keyof ResidentFields)[];
  const filled = bands.filter((band) => known[band] === null && said[band] !== null);
  if (filled.length > 0) {
    await fillResident(run, communityId, id, { ...known, ...Object.fromEntries(filled.map((band) => [band, said[band]])) });
  }
  return filled;
};

/** What is known of who a resident is; `id` is the identity's own. */
export const findIdentity = async (run: Run, communityId: string, residentId: string) =>
  (await run(queries.readIdentity, { communityId, residentId }))[0];

type Writing = { readonly communityId: string; readonly residentId: string; readonly by: string; readonly revisionId: string };

/** Writes who a resident is, keeping what was written before, and what interviews said unless it is given anew. @returns the new version. */
export const writeIdentity = async (
  run: Run,
  { communityId, residentId, by, revisionId }: Writing,
  { said, ...fields }: IdentityFields & { readonly said?: readonly SaidIdentity[] },
): Promise<number> => {
  const found = await findIdentity(run, communityId, residentId);
  const [begun] = found ? [found] : await run(queries.beginIdentity, { communityId, residentId, id: randomUUID() });
  if (!begun) throw notFound('resident');
  const { said: saidBefore, ...known } = found ?? { said: [] };
  const kept = said ? writeSaid(said) : saidBefore;
  const writing = { communityId, id: begun.id, revisionId, by, before: JSON.stringify(known), said: kept };
  const [saved] = await run(queries.saveIdentity, { ...writing, ...fields });
  if (!saved) throw notFound('resident');
  return saved.version;
};

type Met = { readonly isNew: boolean; readonly isChoice: boolean };

/**
 * Keeps what an interview said of who somebody is, and takes it for known where {@link addSaid} does.
 * @param met.isNew what is known of them was said just now, in this interview.
 */
export const keepSaid = async (run: Run, writing: Writing, more: Saying, { isNew, isChoice }: Met): Promise<void> => {
  const { communityId, residentId } = writing;
  await run(lockMember, { communityId, id: residentId });
  const found = await findIdentity(run, communityId, residentId);
  const known = isNew ? { name: '', contact: '' } : { name: found?.name ?? '', contact: found?.contact ?? '' };
  const now = addSaid(known, readSaid(found?.said ?? []), more, isChoice);
  await writeIdentity(run, writing, { aliases: found?.aliases ?? [], ...now });
};
