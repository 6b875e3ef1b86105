/**
 * A real object behind every address there is, so that any route can be asked about one's own, about another community's
 * and about one that is not there.
 */
import { randomUUID } from 'node:crypto';
import type { Route } from '../../server/contract/route.ts';
import { type Example, writeExamples } from './writes/examples.ts';
import { inOpenWave } from './writes/field-work-examples.ts';
import type { World } from './writes/world.ts';

/** What is there after the first steps of an example of a write. */
const madeFor: Readonly<Record<string, readonly [routeId: string, at: number]>> = {
  readResident: ['editResident', 0],
  readAsset: ['editAsset', 0],
  readGroup: ['editGroup', 0],
  readOrganisation: ['editOrganisation', 0],
  readIdentity: ['saveIdentity', 1],
  readInterview: ['mendInterview', 0],
  readHeld: ['chooseHeld', 0],
  readTelling: ['countInterview', 0],
  readDevice: ['askToFree', 0],
  readImport: ['startImport', 0],
  downloadRefused: ['startImport', 0],
  listAcknowledged: ['startImport', 0],
  readInstrument: ['editInstrument', 0],
  readInstrumentVersion: ['retireInstrumentVersion', 0],
  listJoins: ['joinMembers', 0],
  readNeighbourhoodBoundary: ['editNeighbourhood', 0],
};

const queries: Readonly<Record<string, string>> = { suggestMembers: '?q=a', findForm: `?id=${randomUUID()}` };

/** Of the measures: a link worker is told of no other work. Ended, so that following it comes to an end. */
const newJob = async ({ services, communityId, waveId }: World): Promise<string> => {
  const { id } = await services.jobs.ask(communityId, 'measure', { waveId });
  await services.jobs.cancel(communityId, id);
  return id;
};

/** An entry that something sent is about. */
const memberOf = (made: Example | undefined) => {
  const { goneId } = (made?.body ?? {}) as { readonly goneId?: string };
  return goneId === undefined ? {} : { memberId: goneId };
};

const makeRead = async (route: Route, world: World): Promise<Example> => {
  if (route.id === 'readFieldPack') return inOpenWave(world);
  const [routeId, at] = madeFor[route.id] ?? ['', 0];
  const made = await writeExamples[routeId]?.[at]?.(world);
  const { communityId, waveId } = world;
  const job = namesIn(route).includes('jobId') ? { jobId: await newJob(world) } : {};
  return { params: { communityId, waveId, role: 'people', ...job, ...made?.params, ...memberOf(made) } };
};

/**
 * Of something that is there already, where a route can also begin it.
 * @returns what a call sends that succeeds, and must: all that it is about has just been made.
 * @throws when a route speaks of something that nobody here knows how to make.
 */
export const makeCall = async (route: Route, world: World): Promise<Example> => {
  const example = route.method === 'GET' ? await makeRead(route, world) : await writeExamples[route.id]?.at(-1)?.(world);
  const names = namesIn(route);
  if (names.some((name) => example?.params[name] === undefined)) throw new Error(`no example for ${route.id}`);
  return example ?? { params: {} };
};

/** What its address names. */
export const namesIn = (route: Route): readonly string[] =>
  [...route.path.matchAll(/:([A-Za-z]+)/g)].map(([, name = '']) => name);

/** The ids in its address that are of something within a community. */
export const innerIdsOf = (route: Route): readonly string[] =>
  namesIn(route).filter((name) => name !== 'communityId' && name !== 'role');

export const addressOf = (route: Route, params: Readonly<Record<string, string>>): string =>
  route.path.replace(/:([A-Za-z]+)/g, (_, name: string) => params[name] ?? randomUUID()) + (queries[route.id] ?? '');
