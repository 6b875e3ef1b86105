/**
 * The figures of a wave as a file: a table or the reply itself, named after the wave and the day, and written down in the log.
 */
import { randomUUID } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import request from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Measures } from '../../server/contract/measures.ts';
import { routes } from '../../server/contract/routes.ts';
import { ask } from '../support/ask.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
let params: { readonly communityId: string; readonly waveId: string };

beforeAll(async () => {
  services = await startServices();
  const { id: communityId } = await services.newCommunity();
  const { id: waveId } = await services.communities.saveWave(communityId, {
    ...{ name: 'Été; "2026"\r\nX: y', startsOn: null, endsOn: null, population: null },
  });
  await services.communities.saveGenerators(communityId, [
    { code: 'company', label: 'Company', question: 'Whom do you spend time with?', asksFor: 'people' },
  ]);
  params = { communityId, waveId };
  const respondent = { is: 'new', id: randomUUID() };
  const answers = [{ generator: 'company', status: 'nobody', named: [] }];
  await ask(services, routes.createInterview, { params, body: { id: randomUUID(), respondent, answers } });
  const { job } = (await ask(services, routes.analyseWave, { params })).value;
  if (job) await services.jobs.waitFor(communityId, job);
});
afterAll(() => services.close());

const download = (as: string) =>
  request(services.app)
    .get(routes.downloadMeasures.path.replace(':communityId', params.communityId).replace(':waveId', params.waveId))
    .set('Host', 'localhost')
    .query(as === '' ? {} : { as });

test('a table has a row for every figure that the page has', async () => {
  const { value } = await ask(services, routes.readMeasures, { params });
  const { status, headers, text } = await download('csv');
  expect([status, headers['content-type'], headers['x-content-type-options']]).toEqual([
    200,
    'text/csv; charset=utf-8',
    'nosniff',
  ]);
  const rows = parse(text, { bom: true, columns: true }) as Record<string, string>[];
  expect(rows.length).toBe(
    value.measures.length + value.spreads.length + value.assets.columns.length * value.assets.members.length,
  );
  const answered = rows.find(({ id }) => id === 'n');
  expect([answered?.['value'], answered?.['kind']]).toEqual(['1', 'figure']);
  expect(answered?.['inputs hash']).toBe(value.inputsHash);
  expect((await download('')).text).toBe(text);
});

test('JSON is the very reply', async () => {
  const { value } = await ask(services, routes.readMeasures, { params });
  const { status, headers, text } = await download('json');
  expect([status, headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
  expect(Measures.parse(JSON.parse(text))).toEqual(value);
});

test('the name says wave and day, whatever a wave is called', async () => {
  const { value } = await ask(services, routes.readMeasures, { params });
  for (const as of ['csv', 'json']) {
    const { headers } = await download(as);
    const [, name = ''] =
      /^attachment; filename="figures\.\w+"; filename\*=UTF-8''(\S+)$/.exec(headers['content-disposition'] ?? '') ?? [];
    const day = (value.computedAt ?? '').slice(0, 10);
    expect(decodeURIComponent(name)).toMatch(new RegExp(`^Été_ _2026_.*X_ y figures ${day}\\.${as}$`));
  }
});

test('another form is refused, and a download stands in the log', async () => {
  expect((await download('xlsx')).status).toBe(400);
  const { items } = (await ask(services, routes.listAudit, { params, query: { action: 'figures-downloaded' } })).value;
  expect(items.length).toBeGreaterThan(3);
  expect(items[0]).toMatchObject({ subject: params.waveId, outcome: 'done', about: { kind: 'wave' } });
});
