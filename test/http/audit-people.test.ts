/**
 * Whatever leaves about people, and whatever is taken away about them, leaves an entry: one for a list, and one for a
 * record that somebody was shown because another was there first.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AuditEntry, auditRoutes } from '../../server/contract/audit.ts';
import { importRoutes } from '../../server/contract/imports.ts';
import { interviewRoutes } from '../../server/contract/interviews.ts';
import { residentRoutes } from '../../server/contract/residents.ts';
import { ask } from '../support/ask.ts';
import { answered, newRespondent, words } from '../support/interviews.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.close());

/** Newest first. */
const logOf = async (communityId: string): Promise<AuditEntry[]> =>
  (await ask(services, auditRoutes.listAudit, { params: { communityId } })).value.items;
const said = (entries: readonly AuditEntry[]) =>
  entries.map(({ action, outcome, subject, count }) => [action, outcome, subject, count]);

test('residents that are listed, added, changed and removed', async () => {
  const { id: communityId } = await services.newCommunity();
  const [one, two] = [randomUUID(), randomUUID()];
  for (const id of [one, two]) await ask(services, residentRoutes.createResident, { params: { communityId }, body: { id } });
  await ask(services, residentRoutes.listResidents, { params: { communityId } });
  const params = { communityId, id: one };
  await ask(services, residentRoutes.editResident, { params, body: { ageBand: '35-44' }, ifMatch: 1 });
  const late = await ask(services, residentRoutes.editResident, { params, body: { ageBand: '25-34' }, ifMatch: 1 });
  expect(late.problem['current']).toMatchObject({ ageBand: '35-44' });
  expect((await ask(services, residentRoutes.removeResident, { params })).status).toBe(204);
  expect(said(await logOf(communityId)).toReversed()).toEqual([
    ['resident-added', 'done', one, null],
    ['resident-added', 'done', two, null],
    ['residents-listed', 'done', '', 2],
    ['resident-changed', 'done', one, null],
    ['resident-changed', 'late', one, null],
    ['resident-removed', 'done', one, null],
  ]);
});

test('a name that is shown to whoever came too late to change it', async () => {
  const { id: communityId } = await services.newCommunity();
  const params = { communityId, id: randomUUID() };
  await ask(services, residentRoutes.createResident, { params, body: { id: params.id } });
  await ask(services, residentRoutes.saveIdentity, { params, body: { name: 'Ann Planted' }, ifMatch: 0 });
  const late = await ask(services, residentRoutes.saveIdentity, { params, body: { name: 'Ben' }, ifMatch: 0 });
  expect(JSON.stringify(late.problem)).toContain('Ann Planted');
  expect(said(await logOf(communityId))[0]).toEqual(['identity-changed', 'late', params.id, null]);
});

test('who somebody is stays closed without a reason', async () => {
  const { id: communityId } = await services.newCommunity();
  const params = { communityId, id: randomUUID() };
  await ask(services, residentRoutes.createResident, { params, body: { id: params.id } });
  await ask(services, residentRoutes.saveIdentity, { params, body: { name: 'Ann Planted' }, ifMatch: 0 });
  for (const body of [undefined, {}, { reason: '' }, { reason: '  ' }, { reason: 'x'.repeat(201) }]) {
    const { status, problem } = await ask(services, residentRoutes.readIdentity, { params, body });
    expect(status).toBe(400);
    expect(JSON.stringify(problem)).not.toContain('Planted');
  }
  const opened = await ask(services, residentRoutes.readIdentity, { params, body: { reason: 'To bring the letter' } });
  expect(opened.value.name).toBe('Ann Planted');
  expect(opened.headers['cache-control']).toContain('no-store');
});

test('interviews that are listed, opened and changed', async () => {
  const { id: communityId } = await services.newCommunity();
  await services.interviews.addReadyQuestions(communityId);
  const wave = { name: 'One', startsOn: null, endsOn: null, population: null };
  const { id: waveId } = await services.communities.saveWave(communityId, wave);
  const params = { communityId, waveId, id: randomUUID() };
  const answers = [answered('advice', words('Ann'))];
  const body = { id: params.id, respondent: newRespondent(), answers };
  expect((await ask(services, interviewRoutes.createInterview, { params, body })).status).toBe(201);
  await ask(services, interviewRoutes.listInterviews, { params });
  await ask(services, interviewRoutes.readInterview, { params });
  const mended = { answers: [answered('advice', words('Ben'))] };
  expect((await ask(services, interviewRoutes.mendInterview, { params, body: mended, ifMatch: 1 })).status).toBe(200);
  expect(said(await logOf(communityId)).toReversed()).toEqual([
    ['interviews-listed', 'done', waveId, 1],
    ['interview-opened', 'done', params.id, null],
    ['interview-changed', 'done', params.id, null],
  ]);
});

test('the first rows of files, which hold names', async () => {
  const { id: communityId } = await services.newCommunity();
  const params = { communityId, importId: randomUUID() };
  await ask(services, importRoutes.createImport, { params, body: { id: params.importId, waveName: 'One' } });
  await ask(services, importRoutes.previewImport, { params, body: {} });
  expect(said(await logOf(communityId))).toEqual([['rows-previewed', 'done', params.importId, null]]);
});
