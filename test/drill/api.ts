/**
 * Schemathesis, with all its checks, against a real service on a data folder of its own: for each role with an account
 * of its own, and for whoever has none. Each round has a community of its own, with something of everything in it.
 *
 * Left out of a role's long round are the operations that end or pause its session, or all that follows would be refused:
 * they have a short round with a session of their own. `object_level_authorization` runs, but only looks where two
 * identities are given; who sees whose things is walked by test/http/access.test.ts.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startKith } from '../support/kith-process.ts';
import { signInAsAdministrator } from '../support/sign-in.ts';
import { type CallerName, type Door, isStillIn, makeCaller } from './api/callers.ts';
import { makeGivenData } from './api/given-data.ts';
import { type Found, runRound } from './api/schemathesis.ts';
import type { Say } from './frame.ts';

const ending = ['signOut', 'signOutEverywhere', 'pauseSession', 'resumeSession'] as const;

export type ApiDrill = {
  readonly callers: readonly CallerName[];
  readonly seeds: readonly string[];
  /** How many inputs schemathesis makes for an operation; it tries more where a description has more corners. */
  readonly examples: string;
  readonly phases: string;
  /** How many of each thing a round begins with. */
  readonly many: number;
  readonly say: Say;
};

/** One role with one seed. */
const drillCaller = async (
  program: string,
  folder: string,
  { address, environment }: Pick<Door, 'address' | 'environment'>,
  round: Omit<ApiDrill, 'callers' | 'seeds'> & { readonly name: CallerName; readonly seed: string },
): Promise<Found[]> => {
  const { name, seed, examples, phases, many, say } = round;
  // Of this round alone: an administrator that is drilled may stop the access of any other.
  const administrator = await signInAsAdministrator(address, environment);
  const door = { address, environment, administrator };
  const given = await makeGivenData(address, administrator, many);
  const [communityId = '', waveId = ''] = [given.communityId[0], given.waveId[0]];
  const newCaller = () => makeCaller(door, name, communityId, waveId);
  const caller = await newCaller();
  const base = { address, caller, given, seed, examples, phases };
  if (name === 'none') return [await runRound(program, folder, base, say)];
  const found = await runRound(program, folder, { ...base, without: ending }, say);
  if (!(await isStillIn(address, caller, communityId))) {
    say(`  ${name} was no longer signed in, or no longer in this role: the round tells nothing`);
    return [{ ...found, broken: found.broken + 1 }];
  }
  return [found, await runRound(program, folder, { ...base, caller: await newCaller(), only: ending }, say)];
};

/**
 * @param program path of schemathesis.
 * @returns what was found, summed up.
 */
export const drillApi = async (program: string, { callers, seeds, ...round }: ApiDrill): Promise<Found> => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-drill-'));
  const environment = { KITH_DATA: join(folder, 'data'), RATE_LIMIT: '1000000' };
  const service = startKith(environment);
  const all: Found[] = [];
  try {
    const address = await service.ready;
    const at = { address, environment };
    for (const seed of seeds) {
      for (const name of callers) all.push(...(await drillCaller(program, folder, at, { ...round, name, seed })));
    }
  } finally {
    service.child.kill('SIGTERM');
    await service.ended;
    await rm(folder, { recursive: true, force: true });
  }
  const sum = (key: keyof Found) => all.reduce((total, found) => total + found[key], 0);
  return { requests: sum('requests'), failures: sum('failures'), serverErrors: sum('serverErrors'), broken: sum('broken') };
};
