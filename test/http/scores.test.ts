/**
 * What a wave found, as it is asked for: from real interviews, with nothing of fewer than ten, and a download that is logged.
 */
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { routes } from '../../server/contract/routes.ts';
import { scoreRoutes } from '../../server/contract/scores.ts';
import { ask } from '../support/ask.ts';
import { startServices, type TestServices } from '../support/services.ts';
import { beginFieldWork, filledOf, met, sendFilled } from '../support/submissions.ts';

let services: TestServices;
let field: Awaited<ReturnType<typeof beginFieldWork>>;
const interviews: string[] = [];
beforeAll(async () => {
  services = await startServices();
  field = await beginFieldWork(services);
  for (let at = 0; at < 24; at += 1) {
    const filled = filledOf(field, {
      items: [
        met('works', at < 20 ? 'yes' : 'no'),
        met('safe', at % 2 === 0 ? 2 : 8),
        { question: 'speaks', about: null, status: at < 12 ? 'none' : 'declined', value: null },
        ...(at < 12 ? [met('children', at < 6 ? 0 : 3)] : []),
        met('happy.happy', at % 2 === 0 ? 3 : 10),
        ...(at === 0 ? [met('job', 'A secret trade')] : []),
      ],
    });
    interviews.push(filled.id);
    expect((await sendFilled(services, field.communityId, filled)).status).toBe(201);
  }
}, 120_000);
afterAll(() => services.close());

const params = () => ({ communityId: field.communityId, waveId: field.waveId });
const read = async () => (await ask(services, scoreRoutes.readScores, { params: params() })).value;
const find = async (key: string) => (await read()).items.find((one) => one.key === key);

test('B1: says who answered, the mean with its direction, and how answers are spread', async () => {
  expect((await read()).interviews).toBe(24);
  expect(await find('safe')).toMatchObject({ mean: 5, higherIs: 'Very', base: { interviews: 24, answered: 24 } });
  expect((await find('speaks'))?.base).toMatchObject({ answered: 0, none: 12, declined: 12, unanswered: 0 });
  // Half of those who answered have none: 0 is an answer.
  expect(await find('children')).toMatchObject({ base: { answered: 12, none: 0, declined: 0, unanswered: 12 } });
  expect(await find('happy.happy')).toMatchObject({ mean: 6.5, higherIs: 'happier', is: 'score' });
  expect((await find('happy.happy'))?.bands[0]?.cells.map(({ count }) => count)).toEqual([12, 0, 0, 12]);
});

test('withholds four, and what would give four away', async () => {
  expect((await find('works'))?.cells).toEqual([
    { label: 'Yes', count: null },
    { label: 'No', count: null },
  ]);
  const job = await find('job');
  expect(job).toMatchObject({ noCells: 'protects', base: { answered: null } });
});

test('never tells free text', async () => {
  expect(JSON.stringify(await read())).not.toContain('secret trade');
});

test('B1: is downloaded as a table and as JSON, and the log says so', async () => {
  const at = scoreRoutes.downloadScores.path.replace(':communityId', field.communityId).replace(':waveId', field.waveId);
  const csv = await request(services.app).get(at).set('Host', 'localhost');
  expect([csv.status, csv.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
  expect(csv.text).toContain('"happier"');
  // None, prefer not to say, unanswered and an answer of 0 each have a line of their own.
  const base = (key: string) =>
    csv.text.split('\n').flatMap((line) => {
      const [, , measure, , , , , , figure, of, , value] = line.slice(1, -1).split('","');
      return measure === key && figure === 'base' ? [`${of} ${value}`] : [];
    });
  expect(base('speaks')).toEqual(expect.arrayContaining(['answered 0', 'none 12', 'declined 12', 'unanswered 0']));
  expect(base('children')).toEqual(expect.arrayContaining(['answered 12', 'none 0', 'declined 0', 'unanswered 12']));
  expect(csv.text).not.toMatch(/"(answers|bands [^"]*)","[^"]*","[^"]*","[1-9]"/);
  const json = await request(services.app).get(at).query({ as: 'json' }).set('Host', 'localhost');
  expect(json.body).toEqual(await read());
  const { items } = (
    await ask(services, routes.listAudit, {
      params: { communityId: field.communityId },
      query: { action: 'figures-downloaded' },
    })
  ).value;
  expect(items).toHaveLength(2);
});

test('an interview that was set aside does not count, once it is told anew', async () => {
  const setAside = (at: string, ids: readonly string[]) =>
    services.driver.executeQuery(`MATCH (r:Response) WHERE r.id IN $ids SET r.setAsideAt = ${at}`, { ids });
  await setAside('datetime()', interviews.slice(0, 9));
  expect((await read()).interviews).toBe(24);
  await setAside('datetime()', interviews.slice(0, 10));
  expect((await read()).interviews).toBe(14);
  await setAside('null', interviews);
  expect((await read()).interviews).toBe(24);
});

test('a wave that is not there is not found', async () => {
  const { status } = await ask(services, scoreRoutes.readScores, { params: { ...params(), waveId: randomUUID() } });
  expect(status).toBe(404);
});
