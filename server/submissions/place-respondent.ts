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
import { fillBlanks } from '../residents/resident-writer.ts';
import { type Band, bandsIn, type SaidBands } from './said-bands.ts';
import * as queries from './submission-queries.ts';

export type Answering = {
  readonly residentId: string;
  readonly how: string;
  /** What they said they are called here; kept also where it leads to nobody. */
  readonly saidCode: string | null;
  /** What was not known of them before they said it here: it goes with the interview. */
  readonly filledBands: readonly Band[] | null;
  /** What they said of themselves: it may take the place of what another interview said, once that is taken back. */
  readonly saidBands: SaidBands | null;
};

/** "k7m2 q4xp" is K7M2-Q4XP. */
const readCode = (typed: string): string => {
  const signs = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
};

const orNull = (bands: readonly Band[]) => (bands.length > 0 ? bands : null);

const refuseId = (message: string) =>
  unreadable('Whoever answered cannot be kept. Nothing was stored.', [{ pointer: '/filled/respondent/id', message }]);

type Told = Extract<FilledRespondent, { ageBand: string | null }>;

const fieldsOf = async (run: Run, communityId: string, { ageBand, gender, timeHere, neighbourhoodId }: Told) => {
  // It may have been joined to another while the interview was on its way: no reason to refuse what was said.
  const isGone = (await findMissingNeighbourhood(run, communityId, neighbourhoodId)).length > 0;
  return { ageBand, gender, timeHere, neighbourhoodId: isGone ? null : neighbourhoodId };
};

/** Who gave it is known: another content of the same interview. What of it stands follows from which of them counts. */
export const placeSame = async (
  run: Run,
  communityId: string,
  given: FilledRespondent,
  residentId: string,
): Promise<Answering> => ({
  residentId,
  how: 'chosen',
  saidCode: given.is === 'coded' ? given.code : null,
  filledBands: null,
  saidBands: given.is === 'known' ? null : bandsIn(await fieldsOf(run, communityId, given)),
});

/** @throws DomainError unreadable */
export const placeAnswering = async (run: Run, communityId: string, given: FilledRespondent, by: string): Promise<Answering> => {
  const [found] = await run(findKinds, { communityId, ids: [given.id] });
  if (given.is === 'known') {
    if (found?.kind !== 'resident') throw refuseId('there is no such resident in this community');
    return { ...(await placeRespondent(run, communityId, given, by)), saidCode: null, filledBands: null, saidBands: null };
  }
  if (found) throw refuseId('is the id of somebody or something else');
  const { id, name } = given;
  const fields = await fieldsOf(run, communityId, given);
  const saidBands = bandsIn(fields);
  const saidCode = given.is === 'coded' ? given.code : null;
  if (saidCode !== null) {
    const [coded] = await run(queries.findByPseudonym, { communityId, pseudonym: readCode(saidCode) });
    if (coded) {
      const residentId = await keptOf(run, communityId, coded.id);
      const filled = await fillBlanks(run, communityId, residentId, fields);
      return { residentId, how: 'code', saidCode, filledBands: orNull(filled), saidBands };
    }
  }
  const placed = await placeRespondent(run, communityId, { is: 'new', id, name, ...fields }, by);
  return { ...placed, saidCode, filledBands: orNull(Object.keys(saidBands) as Band[]), saidBands };
};
