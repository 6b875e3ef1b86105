/**
 * Interviews that cannot be right, and names that look as if they were no names.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { interviewRoutes } from '../../server/contract/interviews.ts';
import { residentRoutes } from '../../server/contract/residents.ts';
import { ask, refusals } from '../support/ask.ts';
import { answered, beginWave, newRespondent, words } from '../support/interviews.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.close());

const { createInterview, readInterview } = interviewRoutes;

it('refuses everything that cannot be right, all at once, each with its place, and stores nothing of it', async () => {
  const { communityId, waveId } = await beginWave(services);
  const elsewhere = await beginWave(services);
  const foreign = await ask(services, residentRoutes.createResident, {
    params: { communityId: elsewhere.communityId },
    body: { id: randomUUID() },
  });
  const body = {
    id: randomUUID(),
    respondent: newRespondent('Eve Stone'),
    answers: [
      answered('advice', words('Flo'), words(' flo ')),
      answered('company', words('eve stone'), { is: 'known', id: foreign.value.id }),
      answered('trust'),
      { generator: 'favours', status: 'nobody', named: [words('Gus')] },
      answered('no-such', words('Hal')),
      answered('advice', words('Ida')),
    ],
  };
  const structural = await ask(services, createInterview, { params: { communityId, waveId }, body });
  expect(refusals(structural.problem)).toEqual([
    '/body/answers/0/named/1 is named twice in this answer',
    '/body/answers/2/named name somebody or something, or say nobody, prefers not to say, or not answered',
    '/body/answers/3/status cannot be "nobody" while somebody or something is named',
    '/body/answers/4/generator is not a question of this community',
    '/body/answers/5/generator is answered twice in this interview',
  ]);
  const meant = await ask(services, createInterview, {
    params: { communityId, waveId },
    body: { ...body, answers: [body.answers[1]] },
  });
  expect(refusals(meant.problem)).toEqual([
    '/body/answers/0/named/0 is the person who answers; leave it out',
    '/body/answers/0/named/1/id there is no such entry in this community',
  ]);
  const schema = await ask(services, createInterview, {
    params: { communityId, waveId },
    body: {
      ...body,
      answers: [
        answered(
          'advice',
          words('a\u0000b'),
          words('x'.repeat(301)),
          words('  '),
          words('Jo', 'king'),
          words('Kim', 'person', 6),
        ),
      ],
    },
  });
  expect(refusals(schema.problem)).toEqual([
    expect.stringContaining('/body/answers/0/named/0/words must be one line without control characters'),
    expect.stringContaining('/body/answers/0/named/1/words must be at most 300 characters'),
    expect.stringContaining('/body/answers/0/named/2/words must not be empty'),
    expect.stringContaining('/body/answers/0/named/3/kind'),
    expect.stringContaining('/body/answers/0/named/4/strength must be 1 to 5'),
  ]);
  const { records } = await services.driver.executeQuery(
    'MATCH (n:Member|Response|Mention {communityId: $communityId}) RETURN n',
    { communityId },
  );
  expect(records).toHaveLength(0);
  const wrongPlace = await ask(services, createInterview, { params: { communityId, waveId: elsewhere.waveId }, body });
  const nowhere = await ask(services, createInterview, { params: { communityId, waveId: randomUUID() }, body });
  expect([wrongPlace.status, wrongPlace.problem.detail]).toEqual([404, nowhere.problem.detail]);
});

const hostile = [
  '__proto__',
  'constructor',
  "Robert'); DROP TABLE members;--",
  '`}) DETACH DELETE n //',
  "LOAD CSV FROM 'http://127.0.0.1:1/x' AS row",
  '=cmd|calc!A1',
  '<script>alert(1)</script>',
  '🧓🏽',
  'محمد عبد الله',
  '$communityId',
  '張偉',
  'x'.repeat(300),
];

it('keeps names exactly as they were typed, whatever they look like', async () => {
  const { communityId, waveId } = await beginWave(services);
  const id = randomUUID();
  const body = {
    id,
    respondent: newRespondent('__proto__'),
    answers: [
      answered('advice', ...hostile.slice(1).map((one) => words(one))),
      answered('uses-places', ...hostile.map((one) => words(one, 'place'))),
    ],
  };
  expect((await ask(services, createInterview, { params: { communityId, waveId }, body })).status).toBe(201);
  const read = (await ask(services, readInterview, { params: { communityId, waveId, id } })).value;
  expect(read.answers.map((one) => one.named.map((named) => named.words).sort())).toEqual([
    hostile.slice(1).sort(),
    [...hostile].sort(),
  ]);
  expect(read.answers[1]?.named.map((named) => named.label).sort()).toEqual([...hostile].sort());
  expect(read.answers[0]?.named.map(({ id, label }) => [id, label]).sort()).toEqual(
    hostile
      .slice(1)
      .sort()
      .map((one) => [null, one]),
  );
});
