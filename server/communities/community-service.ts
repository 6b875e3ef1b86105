/**
 * Communities with their neighbourhoods, waves and name generators: the frame that everything else hangs in.
 */
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { hold } from '../accounts/people-queries.ts';
import type {
  Community,
  CommunityDetail,
  CommunityKind,
  Generator,
  Neighbourhood,
  NewCommunity,
  Wave,
} from '../contract/communities.ts';
import { nameKey } from '../contract/name-key.ts';
import { invalid, notFound, taken } from '../errors.ts';
import type { Run, Store } from '../neo4j/store.ts';
import * as queries from './community-queries.ts';
import { findFormer, lockCommunity } from './place-queries.ts';
import { requireTimezone } from './timezone.ts';

export type NewNeighbourhood = Omit<Neighbourhood, 'id'>;
export type NewWave = Omit<Wave, 'id'>;
/** `asksFor`: whether the interview asks for people or for what somebody uses. */
export type NewGenerator = Omit<Generator, 'id'> & { readonly asksFor?: 'people' | 'uses' };

/** A place unless told. */
type BegunCommunity = Omit<z.output<typeof NewCommunity>, 'kind'> & { readonly kind?: CommunityKind };

export type CommunityService = {
  list(): Promise<Community[]>;
  /**
   * @param coordinator whoever begins it looks after it, until they make somebody else coordinator.
   * @param isDemo invented, or begun in the demo: its roles are held there and nowhere else.
   * @throws DomainError conflict when something else is kept under this id.
   */
  create(given: BegunCommunity, coordinator?: string, options?: { readonly isDemo?: boolean }): Promise<Community>;
  /** @throws DomainError notFound */
  read(communityId: string): Promise<CommunityDetail>;
  findByName(name: string): Promise<Community | undefined>;
  /** One that had a given name before is meant by it still. @returns neighbourhood id by {@link nameKey} of its name. */
  saveNeighbourhoods(communityId: string, given: readonly NewNeighbourhood[]): Promise<Map<string, string>>;
  /** @throws DomainError invalid when the wave would end before it begins. */
  saveWave(communityId: string, given: NewWave): Promise<Wave>;
  findWave(communityId: string, name: string): Promise<Wave | undefined>;
  saveGenerators(communityId: string, given: readonly NewGenerator[]): Promise<void>;
};

/** @throws DomainError notFound when the community is not there; for use inside other features' transactions. */
export const requireCommunity = async (run: Run, communityId: string): Promise<void> => {
  const [community] = await run(queries.readCommunity, { communityId });
  if (!community) throw notFound('community');
};

export const createCommunityService = (store: Store): CommunityService => ({
  list: () => store.read((run) => run(queries.listCommunities, {})),
  create: async ({ kind = 'place', ...basics }, coordinator, { isDemo = false } = {}) => {
    const given = { ...basics, kind };
    await requireTimezone(store, given.timezone);
    const begunIn = randomUUID();
    return store.write(async (run) => {
      const [row] = await run(queries.createCommunity, { ...given, key: nameKey(given.name), begunIn, isDemo });
      if (!row) throw new Error('a community was neither made nor found');
      const { isBegunHere, ...community } = row;
      const isSame = (['name', 'description', 'population', 'timezone', 'kind'] as const).every(
        (field) => community[field] === given[field],
      );
      if (!isSame) throw taken('community');
      // Not for one that was there: to begin it again would be a way to come to look after it.
      if (coordinator !== undefined && isBegunHere) {
        const roles = [{ role: 'coordinator', endsOn: null, waveIds: [] }] as const;
        await run(hold, { communityId: given.id, userId: coordinator, roles, by: coordinator });
      }
      return community;
    });
  },
  read: (communityId) =>
    store.read(async (run) => {
      const [community] = await run(queries.readCommunity, { communityId });
      if (!community) throw notFound('community');
      const neighbourhoods = await run(queries.listNeighbourhoods, { communityId });
      const waves = await run(queries.listWaves, { communityId });
      const generators = await run(queries.listGenerators, { communityId });
      return { ...community, neighbourhoods, waves, generators };
    }),
  findByName: async (name) => (await store.read((run) => run(queries.findCommunityByKey, { key: nameKey(name) })))[0],
  saveNeighbourhoods: async (communityId, given) => {
    const prefix = `${communityId}|`;
    const fresh = given.map((one) => ({ ...one, id: randomUUID(), key: prefix + nameKey(one.name) }));
    return store.write(async (run) => {
      await run(lockCommunity, { communityId });
      const former = await run(findFormer, { communityId, keys: fresh.map(({ key }) => key) });
      const keyNow = new Map(former.map(({ formerKey, key }) => [formerKey, key]));
      const rows = fresh.map((one) => ({ ...one, key: keyNow.get(one.key) ?? one.key }));
      const saved = await run(queries.saveNeighbourhoods, { communityId, rows });
      const ids = new Map(saved.map(({ key, id }) => [key, id]));
      return new Map(
        fresh.flatMap(({ key }) => {
          const id = ids.get(keyNow.get(key) ?? key);
          return id === undefined ? [] : [[key.slice(prefix.length), id] as const];
        }),
      );
    });
  },
  saveWave: async (communityId, given) => {
    const key = `${communityId}|${nameKey(given.name)}`;
    return store.write(async (run) => {
      const [wave] = await run(queries.saveWave, { ...given, communityId, id: randomUUID(), key });
      if (!wave) throw notFound('community');
      // One of the two days may have been known before.
      if (wave.startsOn !== null && wave.endsOn !== null && wave.startsOn > wave.endsOn) {
        throw invalid(`This wave would be from ${wave.startsOn} to ${wave.endsOn}. Nothing was changed.`, [
          {
            pointer: given.endsOn === null ? '/body/startsOn' : '/body/endsOn',
            message: 'the last day must not be before the first',
          },
        ]);
      }
      return wave;
    });
  },
  findWave: async (communityId, name) => {
    const waves = await store.read((run) => run(queries.listWaves, { communityId }));
    return waves.find((wave) => nameKey(wave.name) === nameKey(name));
  },
  saveGenerators: async (communityId, given) => {
    const known = await store.read((run) => run(queries.listGenerators, { communityId }));
    const rows = given.map((one, index) => ({
      ...one,
      asksFor: one.asksFor ?? null,
      id: randomUUID(),
      key: `${communityId}|${one.code}`,
      position: known.length + index,
    }));
    await store.write((run) => run(queries.saveGenerators, { communityId, rows }));
  },
});
