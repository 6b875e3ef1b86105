/**
 * Who gave an interview that comes from a device: as for one that is typed in, or found by the code that they said.
 */
import type { FilledRespondent } from '../contract/filled.ts';
import { findMissingNeighbourhood } from '../directory/check-links.ts';
import { findKinds } from '../directory/directory-queries.ts';
import { unreadable } from '../errors.ts';
import { placeRespondent } from '../interviews/respondent.ts';
import { keptOf } from '../joins/follow-joins.ts';
import type { Run } from '../neo4j/store.ts';
import { findIdentity, writeIdentity } from '../residents/resident-writer.ts';
import * as queries from './submission-queries.ts';

export type Answering = {
  readonly residentId: string;
  readonly how: string;
  /** What they said they are called here; kept also where it leads to nobody. */
  readonly saidCode: string | null;
  /** What was not known of them before they said it here: it goes with the interview. */
  readonly filledBands: readonly string[] | null;
};

/** "k7m2 q4xp" is K7M2-Q4XP. */
const readCode = (typed: string): string => {
  const signs = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
};

const refuseId = (message: string) =>
  unreadable('Whoever answered cannot be kept. Nothing was stored.', [{ pointer: '/filled/respondent/id', message }]);

/** @throws DomainError unreadable */
export const placeAnswering = async (run: Run, communityId: string, given: FilledRespondent, by: string): Promise<Answering> => {
  const [found] = await run(findKinds, { communityId, ids: [given.id] });
  if (given.is === 'known') {
    if (found?.kind !== 'resident') throw refuseId('there is no such resident in this community');
    return { ...(await placeRespondent(run, communityId, given, by)), saidCode: null, filledBands: null };
  }
  if (found) throw refuseId('is the id of somebody or something else');
  const saidCode = given.is === 'coded' ? given.code : null;
  if (saidCode !== null) {
    const [coded] = await run(queries.findByPseudonym, { communityId, pseudonym: readCode(saidCode) });
    if (coded) {
      const residentId = await keptOf(run, communityId, coded.id);
      const { ageBand, gender, timeHere } = given;
      const [bands] = await run(queries.fillBlankBands, { communityId, id: residentId, ageBand, gender, timeHere });
      return { residentId, how: 'code', saidCode, filledBands: bands?.filled.length ? bands.filled : null };
    }
  }
  // It may have been joined to another while the interview was on its way: no reason to refuse what was said.
  const isGone = (await findMissingNeighbourhood(run, communityId, given.neighbourhoodId)).length > 0;
  const { id, ageBand, gender, timeHere, name } = given;
  const neighbourhoodId = isGone ? null : given.neighbourhoodId;
  const placed = await placeRespondent(run, communityId, { is: 'new', id, ageBand, gender, timeHere, name, neighbourhoodId }, by);
  return { ...placed, saidCode, filledBands: null };
};

type Reached = { readonly communityId: string; readonly residentId: string; readonly by: string; readonly revisionId: string };

/** Keeps how to reach somebody where their name is kept, apart from what they answered. */
export const keepContact = async (run: Run, reached: Reached, contact: string): Promise<void> => {
  const found = await findIdentity(run, reached.communityId, reached.residentId);
  await writeIdentity(run, reached, { name: found?.name ?? '', contact, aliases: found?.aliases ?? [] });
};
