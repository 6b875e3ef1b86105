/**
 * Stores people of a people file: makes who is new, writes what a corrected file says, lists them in the wave.
 */
import { randomUUID } from 'node:crypto';
import type { Run } from '../neo4j/store.ts';
import { makePseudonym } from '../residents/pseudonym.ts';
import { type ImportContext, keyOf, type PartOutcome, type Taken } from './context.ts';
import type { PersonToMake, StoredPerson } from './people-queries.ts';
import * as queries from './people-queries.ts';
import type { Person } from './read-person.ts';

/** A person with their neighbourhood as its id. */
export type PlacedPerson = Omit<Person, 'neighbourhood'> & { readonly neighbourhoodId: string | null };

/** Makes people of whom only an id, or an id and details, are known. Who is there already stays as they are. */
export const makePeople = async (
  run: Run,
  context: ImportContext,
  people: readonly Pick<PlacedPerson, 'externalId' | 'name' | 'ageBand' | 'gender' | 'neighbourhoodId'>[],
): Promise<void> => {
  if (people.length === 0) return;
  const rows: PersonToMake[] = people.map(({ externalId, name, ageBand, gender, neighbourhoodId }) => ({
    id: randomUUID(),
    identityId: randomUUID(),
    key: keyOf(context, externalId),
    externalId,
    name,
    pseudonym: makePseudonym(),
    ageBand,
    gender,
    neighbourhoodId,
  }));
  const { communityId, by } = context;
  await run(queries.createPeople, { communityId, by, source: context.mapping.source, rows });
};

/** What a file does not speak of stays as it is. */
const corrected = (context: ImportContext, person: PlacedPerson, stored: StoredPerson) => {
  const { people } = context.mapping;
  return {
    ageBand: (people.ageBand ?? people.age) === undefined ? stored.ageBand : person.ageBand,
    gender: people.gender === undefined ? stored.gender : person.gender,
    neighbourhoodId: people.neighbourhood === undefined ? stored.neighbourhoodId : person.neighbourhoodId,
  };
};

const changesOf = (context: ImportContext, person: PlacedPerson, stored: StoredPerson) => {
  const after = corrected(context, person, stored);
  const before = { ageBand: stored.ageBand, gender: stored.gender, neighbourhoodId: stored.neighbourhoodId };
  const isChanged =
    after.ageBand !== before.ageBand || after.gender !== before.gender || after.neighbourhoodId !== before.neighbourhoodId;
  const isRenamed = context.mapping.people.name !== undefined && person.name !== stored.name;
  return { after, before, isChanged, isRenamed };
};

const writeChanges = async (
  run: Run,
  context: ImportContext,
  known: readonly { person: PlacedPerson; stored: StoredPerson }[],
) => {
  const { communityId, importId, by } = context;
  const changes = known.map(({ person, stored }) => ({ person, stored, ...changesOf(context, person, stored) }));
  const details = changes.filter((change) => change.isChanged);
  const names = changes.filter((change) => change.isRenamed);
  const revise = (before: unknown) => ({ revisionId: randomUUID(), before: JSON.stringify(before) });
  if (details.length > 0) {
    const rows = details.map(({ stored, after, before }) => ({ id: stored.id, ...after, ...revise(before) }));
    await run(queries.updatePeople, { communityId, importId, by, rows });
  }
  if (names.length > 0) {
    const rows = names.map(({ person, stored }) => ({
      identityId: stored.identityId,
      name: person.name,
      ...revise({ name: stored.name }),
    }));
    await run(queries.renamePeople, { communityId, importId, by, rows });
  }
  return changes.filter((change) => change.isChanged || change.isRenamed).length;
};

/** Makes sure that these residents have a response in the wave. */
export const giveResponses = async (run: Run, context: ImportContext, residentIds: readonly string[]): Promise<void> => {
  if (residentIds.length === 0) return;
  const { communityId, importId, waveId, by } = context;
  const rows = residentIds.map((residentId) => ({ id: randomUUID(), residentId }));
  await run(queries.saveResponses, { communityId, importId, waveId, by, rows });
};

/** Stores one part of the people file, in the transaction it is given. Safe to repeat. */
export const storePeople = async (
  run: Run,
  context: ImportContext,
  people: readonly Taken<PlacedPerson>[],
): Promise<PartOutcome> => {
  const { communityId, waveId } = context;
  const keys = people.map(({ value }) => keyOf(context, value.externalId));
  const find = async () => new Map((await run(queries.findPeople, { communityId, waveId, keys })).map((row) => [row.key, row]));
  const before = await find();
  const values = people.map(({ value }, index) => ({ person: value, stored: before.get(keys[index] as string) }));
  const fresh = values.filter((one) => one.stored === undefined).map((one) => one.person);
  await makePeople(run, context, fresh);
  const updated = await writeChanges(
    run,
    context,
    values.flatMap(({ person, stored }) => (stored ? [{ person, stored }] : [])),
  );
  const unlisted = keys.filter((key) => !before.get(key)?.listed);
  if (unlisted.length > 0) await run(queries.listInWave, { communityId, waveId, keys: unlisted });
  const after = fresh.length > 0 ? await find() : before;
  const newlyAnswered = values.flatMap(({ person }, index) => {
    const stored = after.get(keys[index] as string);
    return person.answered && stored && !stored.answered ? [stored.id] : [];
  });
  await giveResponses(run, context, newlyAnswered);
  return {
    accepted: people.length,
    merged: 0,
    refused: [],
    added: fresh.length,
    updated,
    stored: people.map(({ row }, index) => ({ row, key: after.get(keys[index] as string)?.id ?? '' })),
  };
};
