import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shipped } from '../../server/root-folder.ts';
import { importApi, villageMapping } from '../support/imports/import-by-api.ts';
import { graphOf, peopleColumns, plainMapping, tieColumns } from '../support/imports/import-files.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.close());

const begin = async () => {
  const { id: communityId } = await services.newCommunity();
  return { communityId, api: importApi(services, communityId) };
};

const example = (name: string) => readFile(shipped(`seed/example-survey/${name}.csv`));

const people = `${peopleColumns}\n1,Ann,Mill,34,f,1\n2,Bea,Mill,71,f,1\n`;

describe('an import over the API', () => {
  it('takes files, shows them, runs, reports, and deletes what was uploaded', async () => {
    const { api } = await begin();
    const mapping = await villageMapping();
    const id = await api.create();
    await api.put(id, 'people', await example('people'));
    expect((await api.put(id, 'ties', await example('ties'))).files).toEqual([
      { role: 'people', name: 'my people.csv', bytes: expect.any(Number) },
      { role: 'ties', name: 'my ties.csv', bytes: expect.any(Number) },
    ]);
    const preview = await api.preview(id, mapping);
    expect(preview.problems).toEqual([]);
    expect(preview.mapping?.source).toBe('karnataka-villages');
    expect(preview.generatorCodes).toContain('borrowmoney');
    expect(preview.files[0]).toMatchObject({ role: 'people', columns: expect.arrayContaining(['pid', 'age']) });
    expect(preview.files[0]?.rows).toHaveLength(5);
    const started = await api.start(id, mapping);
    expect(started.status).toBe(202);
    expect((await api.start(id, mapping)).body.id).toBe(id);
    const done = await api.ended(id);
    expect(done).toMatchObject({ status: 'done', report: { people: 24, ties: 34, accepted: 34, merged: 4, refusedRows: 2 } });
    expect(await api.acknowledged(id)).toHaveLength(24 + 38);
    expect((await readdir(services.uploads)).filter((name) => name.startsWith(id))).toEqual([]);
  });

  it('guesses what columns mean when no mapping is given', async () => {
    const { api } = await begin();
    const id = await api.create();
    await api.put(id, 'people', await example('people'));
    await api.put(id, 'ties', await example('ties'));
    const { mapping, problems } = await api.preview(id);
    expect(problems).toEqual([]);
    expect(mapping).toMatchObject({
      people: { id: 'pid', age: 'age', gender: 'gender', answered: { column: 'didsurv' } },
      ties: { reportedBy: 'respondent', from: 'i', to: 'j', generator: 'type' },
    });
    expect(Object.keys(mapping?.generators ?? {})).toContain('receivemoney');
  });

  it('hands refused rows back, takes them mended, until none is refused, and ends as if they had been right at once', async () => {
    const wrong = `${tieColumns}\n1,1,2,,help,1\n1,1,1,,help,\n1,1,9,,help,\n2,2,1,,=cmd,-4\n`;
    const right = `${tieColumns}\n1,1,2,,help,1\n1,1,2,,trust,\n2,1,2,,help,1\n2,2,1,,help,4\n`;
    const { api, communityId } = await begin();
    const first = await api.create();
    await api.put(first, 'people', people);
    await api.put(first, 'ties', wrong);
    await api.start(first, plainMapping);
    expect((await api.ended(first)).report?.refused.map(({ row }) => row)).toEqual([3, 4, 5]);
    const file = await api.refused(first, 'ties');
    expect(file.split('\n')[3]).toBe(
      `"2","2","1","","'=cmd","'-4","The name generator ""=cmd"" is not known. Known are: help, trust."`,
    );
    const unchanged = await api.create();
    await api.put(unchanged, 'ties', file);
    await api.start(unchanged, plainMapping);
    const again = (await api.ended(unchanged)).report;
    expect(again?.refused.map(({ reason }) => reason)[2]).toBe('The name generator "=cmd" is not known. Known are: help, trust.');
    expect(await api.refused(unchanged, 'ties')).toBe(file);
    const mended = file
      .replace('"1","1","1","","help","",', '1,1,2,,trust,,')
      .replace('"1","1","9","","help","",', '2,1,2,,help,1,')
      .replace(`"2","2","1","","'=cmd","'-4",`, '2,2,1,,help,4,');
    const second = await api.create();
    await api.put(second, 'ties', mended);
    await api.start(second, plainMapping);
    expect((await api.ended(second)).report).toMatchObject({ refusedRows: 0, wave: { listed: 2, ties: 3, confirmed: 1 } });
    const before = await graphOf(services, communityId);
    const whole = await api.create();
    await api.put(whole, 'people', people);
    await api.put(whole, 'ties', right);
    await api.start(whole, plainMapping);
    expect((await api.ended(whole)).report).toMatchObject({ added: 0, updated: 0, missing: { ties: 0, people: 0 } });
    expect(await graphOf(services, communityId)).toEqual(before);
  });

  it.each([
    ['no', ''],
    ['an empty list of', 'missing: []\n'],
  ])('takes a mapping with %s codes for what is missing', async (_what, line) => {
    const { api } = await begin();
    const id = await api.create();
    const mapping = plainMapping.replace('missing: [NA]\n', line);
    await api.put(id, 'people', people);
    const preview = await api.preview(id, mapping);
    expect(preview.problems).toEqual([]);
    expect((await api.start(id, preview.mapping)).status).toBe(202);
    expect(await api.ended(id)).toMatchObject({ status: 'done', mapping: { missing: [] }, report: { people: 2 } });
  });

  it('does not replace a wave by a file of mended rows, which leaves all good ones out', async () => {
    const { api } = await begin();
    const id = await api.create();
    await api.put(id, 'ties', `${tieColumns},why refused\n1,1,2,,help,1,\n`);
    const reply = await api.start(id, plainMapping, { replace: true });
    expect(reply.status).toBe(409);
    expect(reply.body.detail).toMatch(/^my ties\.csv is a file of refused rows \(it has the column "why refused"\)/);
    expect((await api.start(id, plainMapping)).status).toBe(202);
    await api.ended(id);
  });

  it('replaces a file that is sent again before the start', async () => {
    const { api } = await begin();
    const id = await api.create();
    await api.put(id, 'people', 'wrong');
    await api.put(id, 'people', people);
    expect((await api.start(id, plainMapping)).status).toBe(202);
    expect((await api.ended(id)).report?.people).toBe(2);
  });
});

describe('what is refused as a whole', () => {
  it.each<[string, { people?: string | Buffer; ties?: string | Buffer; mapping?: unknown }, string]>([
    ['no file', {}, 'No file has been sent yet. Send the people file and the file of ties.'],
    [
      'a missing column',
      { people: 'id,name\n1,Ann\n' },
      'my people.csv has no column "area", "age", "gender", "answered". Its columns are "id", "name". Mend the first row of the file, or the mapping.',
    ],
    ['an empty file', { people: '' }, /^my people\.csv is empty\. Its first row must name the columns: "id", "name", "area"/],
    [
      'a workbook',
      { people: Buffer.from('PK\u0003\u0004rest') },
      'my people.csv is a workbook, not a CSV file. Open it and save it as "CSV UTF-8", then choose that file.',
    ],
    ['a mapping that is no YAML', { people, mapping: 'source: [a' }, /^The mapping cannot be read: line 1 lacks a sign: /],
    [
      'a mapping without ties',
      { people, mapping: 'source: a\npeople: {id: id}\n' },
      'The mapping cannot be used: ties is missing.',
    ],
  ] as [string, { people?: string; mapping?: unknown }, string][])('%s', async (_what, given, message) => {
    const { api } = await begin();
    const id = await api.create();
    if (given.people !== undefined) await api.put(id, 'people', given.people);
    const reply = await api.start(id, given.mapping ?? plainMapping);
    expect(reply.status).toBe(409);
    expect(reply.body).toMatchObject({ code: 'invalid' });
    if (typeof message === 'string') expect(reply.body.detail).toBe(message);
    else expect(reply.body.detail).toMatch(message);
    expect((await api.read(id)).status).toBe('waiting');
  });

  it('shows the same problems in the preview', async () => {
    const { api } = await begin();
    const id = await api.create();
    await api.put(id, 'people', 'id,name\n1,Ann\n');
    expect((await api.preview(id, plainMapping)).problems[0]).toMatch(/^my people\.csv has no column "area"/);
  });
});

describe('addresses', () => {
  it('finds no import of another community, nor a role or id that is none', async () => {
    const { api } = await begin();
    const other = await begin();
    const id = await api.create();
    const get = (path: string) => request(services.app).get(path);
    expect((await get(`${other.api.base}/${id}`)).status).toBe(404);
    expect((await get(`${other.api.base}/${id}/refused/ties`)).status).toBe(404);
    expect((await get(`${other.api.base}/${id}/acknowledged`)).status).toBe(404);
    expect((await get(`${api.base}/${id}/refused/..%2F..%2Fpeople`)).status).toBe(404);
    expect((await get(`${api.base}/${randomUUID()}`)).status).toBe(404);
    const taken = await request(services.app).post(other.api.base).send({ id, waveName: 'One' });
    expect(taken.status).toBe(409);
  });

  it('refuses a file once the import has begun', async () => {
    const { api } = await begin();
    const id = await api.create();
    await api.put(id, 'people', people);
    await api.start(id, plainMapping);
    const reply = await request(services.app).put(`${api.base}/${id}/files/people`).set('Content-Type', 'text/csv').send(people);
    expect(reply.status).toBe(409);
    await api.ended(id);
  });

  it('refuses a file that says it is too large, before it comes', async () => {
    const { api } = await begin();
    const id = await api.create();
    const reply = await request(services.app)
      .put(`${api.base}/${id}/files/people`)
      .set('Content-Type', 'text/csv')
      .set('Content-Length', String(300 * 1024 * 1024))
      .send('x')
      .catch((error: unknown) => error);
    expect(reply).toMatchObject({ status: 413 });
  });
});
