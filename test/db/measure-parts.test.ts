/**
 * The figures of a wave in parts: each is worked out again only when what it stands on has changed, and work that was cut off
 * goes on with what is missing.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { routes } from '../../server/contract/routes.ts';
import { DomainError } from '../../server/errors.ts';
import { createMeasureWorker } from '../../server/measures/measure-worker.ts';
import { PartResult } from '../../server/measures/part-result.ts';
import { parts } from '../../server/measures/parts.ts';
import { ask } from '../support/ask.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
beforeAll(async () => {
  services = await startServices();
  // These tests do the work themselves.
  await services.runner.stop();
});
afterAll(() => services.close());

type Which = { readonly communityId: string; readonly waveId: string };

const newWave = async (): Promise<Which & { readonly respondents: readonly string[] }> => {
  const community = await services.newCommunity();
  const wave = await services.communities.saveWave(community.id, {
    name: 'Wave 1',
    startsOn: null,
    endsOn: null,
    population: null,
  });
  await services.communities.saveGenerators(community.id, [
    { code: 'company', label: 'Company', question: 'Whom do you spend time with?', asksFor: 'people' },
  ]);
  const which = { communityId: community.id, waveId: wave.id };
  const first = await interview(which, []);
  const second = await interview(which, [first]);
  return { ...which, respondents: [first, second, await interview(which, [first, second])] };
};

const interview = async (params: Which, named: readonly string[]): Promise<string> => {
  const answers = [
    { generator: 'company', status: named.length > 0 ? 'answered' : 'nobody', named: named.map((id) => ({ is: 'known', id })) },
  ];
  const body = { id: randomUUID(), respondent: { is: 'new', id: randomUUID() }, answers };
  return (await ask(services, routes.createInterview, { params, body })).value.respondentId;
};

const worker = () => createMeasureWorker(services.store, services.networkReader);

/** Does the work; returns which parts were worked out, and the stages that were told. */
const work = async ({ communityId, waveId }: Which, options: { stopAt?: string } = {}) => {
  const abort = new AbortController();
  const stages: string[] = [];
  const result = await worker()({
    jobId: randomUUID(),
    communityId,
    input: { waveId },
    progress: (stage) => {
      stages.push(stage);
      if (stage === options.stopAt) abort.abort();
    },
    signal: abort.signal,
  });
  return { parts: (result as { parts: readonly string[] }).parts, stages };
};

const kept = async ({ waveId }: Which) => {
  const { records } = await services.driver.executeQuery(
    'MATCH (m:Measurement {waveId: $waveId}) RETURN m.part AS part, m.result AS result ORDER BY part',
    { waveId },
  );
  return records.map((record) => ({ part: String(record.get('part')), result: String(record.get('result')) }));
};

const all = parts.map(({ id }) => id);

test('all parts once; none again while nothing has changed; those that stand on it when an age is told; all when a tie is', async () => {
  const wave = await newWave();
  expect((await work(wave)).parts).toEqual(all);
  const before = await kept(wave);
  expect(before.map(({ part }) => part)).toEqual([...all].sort());
  for (const { result } of before) PartResult.parse(JSON.parse(result));
  expect((await work(wave)).parts).toEqual([]);
  expect(await kept(wave)).toEqual(before);

  await services.driver.executeQuery("MATCH (r:Resident {id: $id}) SET r.ageBand = '65-74'", { id: wave.respondents[0] });
  const onTraits = parts.filter(({ inputs }) => inputs.includes('traits')).map(({ id }) => id);
  expect(onTraits).not.toEqual([]);
  expect((await work(wave)).parts).toEqual(onTraits);

  await interview(wave, [wave.respondents[1]!]);
  const onTies = parts.filter(({ inputs }) => inputs.includes('ties')).map(({ id }) => id);
  expect((await work(wave)).parts).toEqual(onTies);
});

test('work that is stopped keeps whole parts and no half ones; the next goes on with what is missing', async () => {
  const wave = await newWave();
  const late = parts.at(-1)!;
  await expect(work(wave, { stopAt: late.stage })).rejects.toThrow(DomainError);
  const first = await kept(wave);
  expect(first.map(({ part }) => part)).not.toContain(late.id);
  for (const { result } of first) PartResult.parse(JSON.parse(result));
  const missing = all.filter((id) => !first.some(({ part }) => part === id));
  expect((await work(wave)).parts).toEqual(missing);
  expect((await kept(wave)).map(({ part }) => part)).toEqual([...all].sort());
});

test('two that do the same work at once keep the same', async () => {
  const wave = await newWave();
  await Promise.all([work(wave), work(wave)]);
  const both = await kept(wave);
  expect(both.map(({ part }) => part)).toEqual([...all].sort());
  await services.driver.executeQuery('MATCH (m:Measurement {waveId: $waveId}) DETACH DELETE m', { waveId: wave.waveId });
  await work(wave);
  expect(await kept(wave)).toEqual(both);
});

test('a wave that is gone is said to be gone', async () => {
  const wave = await newWave();
  await expect(work({ ...wave, waveId: randomUUID() })).rejects.toMatchObject({ kind: 'notFound' });
});

test('what another version of the program kept is worked out again', async () => {
  const wave = await newWave();
  await work(wave);
  await services.driver.executeQuery("MATCH (m:Measurement {waveId: $waveId, part: 'first'}) SET m.version = 'older'", {
    waveId: wave.waveId,
  });
  expect((await work(wave)).parts).toEqual(['first']);
});
