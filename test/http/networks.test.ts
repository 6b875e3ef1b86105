/**
 * The network and measures of a wave over the API, from interviews small enough to count by hand.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Measures } from '../../server/contract/measures.ts';
import type { Network } from '../../server/contract/network.ts';
import { routes } from '../../server/contract/routes.ts';
import { ask } from '../support/ask.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.close());

type Wave = { readonly communityId: string; readonly waveId: string };

const newWave = async (population: number | null = null): Promise<Wave> => {
  const community = await services.newCommunity();
  const wave = await services.communities.saveWave(community.id, { name: 'Wave 1', startsOn: null, endsOn: null, population });
  await services.communities.saveGenerators(community.id, [
    { code: 'company', label: 'Company', question: 'Whom do you spend time with?', asksFor: 'people' },
    { code: 'uses', label: 'Uses', question: 'What do you use?', asksFor: 'uses' },
  ]);
  return { communityId: community.id, waveId: wave.id };
};

/** Enters one interview; the named are ids of residents, what is used are words. */
const enter = async (
  params: Wave,
  respondent: unknown,
  named: readonly string[],
  uses: readonly string[] = [],
): Promise<string> => {
  const answers = [
    { generator: 'company', status: named.length > 0 ? 'answered' : 'nobody', named: named.map((id) => ({ is: 'known', id })) },
    {
      generator: 'uses',
      status: uses.length > 0 ? 'answered' : 'unanswered',
      named: uses.map((words) => ({ is: 'new', words, kind: 'place' })),
    },
  ];
  const reply = await ask(services, routes.createInterview, { params, body: { id: randomUUID(), respondent, answers } });
  return reply.value.respondentId;
};

const somebody = () => ({ is: 'new', id: randomUUID() });

const until = async <T>(read: () => Promise<T>, isComplete: (value: T) => boolean): Promise<T> => {
  for (let tries = 0; tries < 200; tries += 1) {
    const value = await read();
    if (isComplete(value)) return value;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error('it was not complete within 40 s');
};
const completeNetwork = (params: Wave) =>
  until<Network>(
    async () => (await ask(services, routes.readNetwork, { params })).value,
    (network) => !network.working.layout && !network.working.measures,
  );
const completeMeasures = (params: Wave) =>
  until<Measures>(
    async () => (await ask(services, routes.readMeasures, { params })).value,
    (measures) => measures.computedAt !== null,
  );

test('four neighbours and a bench: who is tied to whom, the bases, places, circles and figures', async () => {
  const params = await newWave(40);
  const b = await enter(params, somebody(), []);
  const c = await enter(params, somebody(), []);
  const a = await enter(params, somebody(), [b, c], ['The bench']);
  const d = await enter(params, somebody(), [a]);

  const network = await completeNetwork(params);
  expect(network.bases).toEqual({ population: 40, listed: 4, answered: 4, inAnyTie: 4, named: 3 });
  expect(network.members.map((member) => member.kind).sort()).toEqual(['asset', 'resident', 'resident', 'resident', 'resident']);
  const idOf = (index: number) =>
    network.members[index]?.kind === 'asset' ? network.members[index]?.label : network.members[index]?.id;
  const ties = network.ties.from.map((from, at) =>
    [idOf(from), network.generators[network.ties.generator[at]!]?.code, idOf(network.ties.to[at]!)].join(' '),
  );
  expect(ties.sort()).toEqual([`${a} company ${b}`, `${a} company ${c}`, `${a} uses The bench`, `${d} company ${a}`].sort());
  for (const member of network.members) expect([typeof member.x, typeof member.y]).toEqual(['number', 'number']);
  expect(network.circles.filter((circle) => circle !== null).length).toBeGreaterThan(0);
  const named = network.figures.find((figure) => figure.id === 'inDegree');
  expect(named?.values[network.members.findIndex((member) => member.id === a)]).toBe(1);

  const { measures, bases } = await completeMeasures(params);
  const value = (id: string) => measures.find((measure) => measure.id === id)?.value;
  expect(bases.answered).toBe(4);
  expect([value('n'), value('arcs'), value('reciprocityArc'), value('isolates'), value('components')]).toEqual([4, 3, 0, 0, 1]);
  expect(value('density')).toBeCloseTo(3 / 12, 12);
  for (const measure of measures.filter((one) => one.value === null)) expect(measure.reason, measure.id).not.toBe('');
});

test('places stay where they are when somebody new is named, and figures follow what is stored', async () => {
  const params = await newWave();
  const a = await enter(params, somebody(), []);
  const b = await enter(params, somebody(), [a]);
  const before = await completeNetwork(params);
  const firstHash = (await completeMeasures(params)).inputsHash;
  await enter(params, somebody(), [a, b]);
  const after = await completeNetwork(params);
  for (const id of [a, b]) {
    const place = (network: Network) => network.members.filter((member) => member.id === id).map(({ x, y }) => ({ x, y }));
    expect(place(after)).toEqual(place(before));
  }
  const measures = await completeMeasures(params);
  expect(measures.inputsHash).not.toBe(firstHash);
  expect(measures.measures.find((measure) => measure.id === 'arcs')?.value).toBe(3);
});

test('a wave in which nobody answered has no figures that are not true', async () => {
  const params = await newWave();
  const network = (await ask(services, routes.readNetwork, { params })).value;
  expect([network.members, network.ties.from, network.bases.listed]).toEqual([[], [], 0]);
  const { measures } = await completeMeasures(params);
  for (const measure of measures) {
    if (measure.value === null) expect(measure.reason, measure.id).not.toBe('');
    else expect(measure.value, measure.id).toBe(0);
  }
});

test('a wave of another community, a missing one and a mistyped one are the same 404', async () => {
  const one = await newWave();
  const other = await newWave();
  const asked = [
    { communityId: one.communityId, waveId: other.waveId },
    { communityId: one.communityId, waveId: randomUUID() },
    { communityId: randomUUID(), waveId: one.waveId },
    { communityId: one.communityId, waveId: 'wave-1' },
  ];
  for (const route of [routes.readNetwork, routes.readMeasures]) {
    for (const params of asked) {
      const reply = await ask(services, route, { params });
      expect([reply.status, reply.problem.code]).toEqual([404, 'not-found']);
    }
  }
});

test('a hall full of phones that open the map together all get the whole of it', async () => {
  const params = await newWave();
  const ann = await enter(params, somebody(), [], ['Post office']);
  await enter(params, somebody(), [ann], ['Post office']);
  const whole = await completeNetwork(params);
  const opened = await Promise.all(Array.from({ length: 30 }, () => ask(services, routes.readNetwork, { params })));
  for (const { status, value } of opened) {
    expect(status).toBe(200);
    expect(value).toEqual(whole);
  }
});
