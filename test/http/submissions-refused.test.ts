/**
 * What is not taken from a device, and how it is told.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { submissionRoutes } from '../../server/contract/submissions.ts';
import { ask, refusals } from '../support/ask.ts';
import { seal } from '../support/seal.ts';
import { startServices, type TestServices } from '../support/services.ts';
import { beginFieldWork, filledOf, met, type Said, sealFor, sendFilled, sendSealed } from '../support/submissions.ts';

let services: TestServices;
let field: Awaited<ReturnType<typeof beginFieldWork>>;
beforeAll(async () => {
  services = await startServices();
  field = await beginFieldWork(services);
});
afterAll(() => services.close());

const rows = async (text: string, params: object = {}): Promise<Record<string, unknown>[]> => {
  const { records } = await services.driver.executeQuery(text, { communityId: field.communityId, ...params });
  return records.map((record) => record.toObject());
};
const send = (filled: Said) => sendFilled(services, field.communityId, filled);
const person = (ref: string, words: string) => ({ ref, is: 'new', words, kind: 'person' });
const naming = (block: string, ...named: string[]) => ({ block, status: 'answered', named });

/** What is said, and the one place that is refused. */
const refused: readonly (readonly [string, object, string])[] = [
  ['no word about taking part', { consents: [] }, '/filled/consents'],
  ['taking part refused', { consents: [{ purpose: 'survey', given: false }] }, '/filled/consents'],
  [
    'a consent that was not asked for',
    {
      consents: [
        { purpose: 'survey', given: true },
        { purpose: 'connector', given: true },
      ],
    },
    '/filled/consents/1/purpose',
  ],
  ['a contact that was not agreed to', { contact: '01632 960 001' }, '/filled/contact'],
  ['a version that is nowhere', { versionId: randomUUID() }, '/filled/versionId'],
  ['a question that is nowhere', { items: [met('shoe-size', 9)] }, '/filled/items/0/question'],
  ['a choice that is none', { items: [met('works', 'perhaps')] }, '/filled/items/0/value'],
  ['a choice twice', { items: [met('speaks', ['en', 'en'])] }, '/filled/items/0/value'],
  ['a number out of range', { items: [met('children', 21)] }, '/filled/items/0/value'],
  ['half a step of a range', { items: [met('safe', 2.5)] }, '/filled/items/0/value'],
  ['words for a number', { items: [met('children', 'two')] }, '/filled/items/0/value'],
  ['an answer of a scale that it has not', { items: [met('happy.anxious', 11)] }, '/filled/items/0/value'],
  ['answered without an answer', { items: [met('children', null)] }, '/filled/items/0/status'],
  [
    'an answer beside "prefers not to say"',
    { items: [{ question: 'children', about: null, status: 'declined', value: 0 }] },
    '/filled/items/0/value',
  ],
  [
    '"none" where that is no answer',
    { items: [{ question: 'children', about: null, status: 'none', value: null }] },
    '/filled/items/0/status',
  ],
  ['an answer twice', { items: [met('children', 1), met('children', 2)] }, '/filled/items/1'],
  [
    'more names than are asked for',
    {
      named: Array.from({ length: 9 }, (_, at) => person(`n${at + 1}`, `Name ${at}`)),
      names: [naming('advice', ...Array.from({ length: 9 }, (_, at) => `n${at + 1}`))],
    },
    '/filled/names/0/named',
  ],
  ['a name that is described nowhere', { names: [naming('advice', 'n7')] }, '/filled/names/0/named/0'],
  ['a person among places', { named: [person('n1', 'Ann')], names: [naming('places', 'n1')] }, '/filled/names/0/named/0'],
  [
    'a name to a question that is nowhere',
    { named: [person('n1', 'Ann')], names: [naming('loans', 'n1')] },
    '/filled/names/0/block',
  ],
  [
    'names beside "none"',
    { named: [person('n1', 'A')], names: [{ ...naming('advice', 'n1'), status: 'none' }] },
    '/filled/names/0/status',
  ],
  ['answered without a name', { names: [naming('advice')] }, '/filled/names/0/named'],
  [
    'how close somebody is whom nobody named',
    { named: [person('n1', 'A')], items: [met('close', 1, 'n1')] },
    '/filled/items/0/about',
  ],
  [
    'how close a place is',
    {
      named: [{ ref: 'n1', is: 'new', words: 'The hut', kind: 'place' }],
      names: [naming('places', 'n1')],
      items: [met('close', 1, 'n1')],
    },
    '/filled/items/0/about',
  ],
  [
    'a circle that is not drawn',
    { named: [person('n1', 'A')], names: [naming('advice', 'n1')], items: [met('close', 6, 'n1')] },
    '/filled/items/0/value',
  ],
  [
    'somebody who knows themself',
    { named: [person('n1', 'A')], names: [naming('advice', 'n1')], ties: [{ a: 'n1', b: 'n1', know: 'yes' }] },
    '/filled/ties/0',
  ],
  [
    'an entry that is nowhere',
    { named: [{ ref: 'n1', is: 'known', id: randomUUID(), words: null }], names: [naming('advice', 'n1')] },
    '/filled/named/0/id',
  ],
  ['a respondent who is nowhere', { respondent: { is: 'known', id: randomUUID() } }, '/filled/respondent/id'],
  ['a name of 301 characters', { named: [person('n1', 'é'.repeat(301))] }, '/filled/named/0/words'],
  ['a field too many', { role: 'administrator' }, '/filled'],
];

describe('is refused with its place, and nothing of it is stored', () => {
  test.each(refused)('%s', async (_, said, pointer) => {
    const filled = filledOf(field, said);
    const { status, problem } = await send(filled);
    expect([status, problem.code, problem.errors?.map((error) => error.pointer)]).toEqual([422, 'invalid', [pointer]]);
    expect(await rows('MATCH (n) WHERE n.id = $id OR n.responseId = $id RETURN n', { id: filled.id })).toEqual([]);
  });

  test('what is not a filled-in instrument, or not what its envelope says', async () => {
    const params = { communityId: field.communityId, waveId: field.waveId };
    const key = await services.sealingKeys.current();
    const places = async (body: object) => {
      const { status, problem } = await ask(services, submissionRoutes.sendSubmission, { params, body });
      return [status, ...(problem.errors ?? []).map(({ pointer }) => pointer)];
    };
    const filled = filledOf(field);
    expect(await places(await seal(key, filled, 'no JSON'))).toEqual([422, '/filled']);
    expect(await places(await seal(key, filled, { ...filled, id: randomUUID() }))).toEqual([422, '/filled/id']);
    expect(await places(await seal(key, filled, { ...filled, waveId: randomUUID() }))).toEqual([422, '/filled/waveId']);
    const whole = await sealFor(services, filled);
    expect(await places({ ...whole, contentHash: 'a'.repeat(64) })).toEqual([422, '/body/sealed']);
    expect(await places({ ...whole, sealed: { ...whole.sealed, ciphertext: 'A'.repeat(1_000_004) } })).toEqual([
      400,
      '/body/sealed/ciphertext',
    ]);
    const large = { ...whole, sealed: { ...whole.sealed, ciphertext: 'A'.repeat(2_000_000) } };
    expect((await ask(services, submissionRoutes.sendSubmission, { params, body: large })).status).toBe(413);
    const elsewhere = { communityId: field.communityId, waveId: randomUUID() };
    const filledThere = { ...filled, waveId: elsewhere.waveId };
    const there = await seal(key, filledThere, filledThere);
    expect((await sendSealed(services, elsewhere, there)).status).toBe(404);
  });

  test('F5: one without an id of its own, or that is not sealed', async () => {
    const params = { communityId: field.communityId, waveId: field.waveId };
    const filled = filledOf(field);
    const whole = await sealFor(services, filled);
    const { id, ...nameless } = whole;
    for (const body of [
      nameless,
      { ...whole, id: '' },
      { ...whole, id: 'one' },
      { id, contentHash: whole.contentHash },
      filled,
    ]) {
      const { status } = await ask(services, submissionRoutes.sendSubmission, { params, body });
      expect(status).toBe(400);
    }
    expect(await rows('MATCH (n:Response {communityId: $communityId, id: $id}) RETURN n', { id })).toEqual([]);
  });

  test('an id that another community has is told as one that is taken, and theirs is not held', async () => {
    const other = await beginFieldWork(services);
    const theirs = filledOf(other);
    expect((await sendFilled(services, other.communityId, theirs)).status).toBe(201);
    const { status, problem } = await send({ ...filledOf(field), id: theirs.id });
    expect([status, problem.code, refusals(problem)]).toEqual([409, 'conflict', []]);
    expect(await rows('MATCH (h:HeldSubmission {responseId: $id}) RETURN h', { id: theirs.id })).toEqual([]);
  });
});
