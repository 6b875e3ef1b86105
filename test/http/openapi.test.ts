/**
 * The API as it describes itself, and as it answers to what it does not take.
 */
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { communityRoutes } from '../../server/contract/communities.ts';
import { groupRoutes } from '../../server/contract/groups.ts';
import { importRoutes } from '../../server/contract/imports.ts';
import { interviewRoutes } from '../../server/contract/interviews.ts';
import { ApiDocument } from '../../server/contract/openapi.ts';
import { Problem } from '../../server/contract/problem.ts';
import { allRoutes } from '../../server/contract/routes.ts';
import { viewRoutes } from '../../server/contract/views.ts';
import { ask, refusals } from '../support/ask.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.close());

const send = (method: string, path: string) => {
  const agent = request(services.app) as unknown as Record<string, (path: string) => request.Test>;
  const asking = agent[method.toLowerCase()]?.(path);
  if (!asking) throw new Error(`no method ${method}`);
  return asking.set('Host', 'localhost');
};

describe('the description', () => {
  test('as a document', async () => {
    const reply = await send('GET', '/api/openapi.json');
    expect(reply.headers['content-type']).toMatch(/^application\/json/);
    const document = ApiDocument.parse(reply.body);
    expect(document.info['version']).toMatch(/^\d+\.\d+\.\d+/);
    expect(Object.keys(document.paths).length).toBe(new Set(allRoutes.map((route) => route.path)).size);
  });

  test('as a page with its style, and neither keeps a script or style within', async () => {
    const page = await send('GET', '/api/docs');
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    const csp = page.headers['content-security-policy'] ?? '';
    expect(csp).toContain("script-src 'self'");
    expect(csp).not.toMatch(/(?:script|style)-src [^;]*unsafe-inline/);
    const style = /<link rel="stylesheet" href="([^"]+)">/.exec(page.text)?.[1] ?? '';
    const sheet = await send('GET', style);
    expect([sheet.status, sheet.headers['content-type']]).toEqual([200, 'text/css; charset=utf-8']);
  });
});

describe('methods', () => {
  const paths = [...new Set(allRoutes.map((route) => route.path))];
  const taken = (path: string): string[] =>
    allRoutes.filter((route) => route.path === path).flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
  const filled = (path: string) => path.replace(/:[A-Za-z]+/g, () => randomUUID());

  test('that a path does not take are answered 405 with those it takes, on every path', async () => {
    expect(paths.length).toBeGreaterThan(25);
    let tried = 0;
    for (const path of paths) {
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE'].filter((one) => !taken(path).includes(one))) {
        const reply = await send(method, filled(path));
        expect([path, method, reply.status, reply.headers['allow']]).toEqual([
          path,
          method,
          405,
          [...taken(path), 'OPTIONS'].join(', '),
        ]);
        expect(reply.headers['content-type']).toMatch(/^application\/problem\+json/);
        expect(Problem.parse(reply.body).code).toBe('wrong-method');
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThan(100);
  });

  test('are told to whoever asks for them alone', async () => {
    for (const path of paths) {
      const reply = await send('OPTIONS', filled(path));
      expect([reply.status, reply.headers['allow'], reply.text]).toEqual([204, [...taken(path), 'OPTIONS'].join(', '), '']);
    }
    expect((await send('OPTIONS', '/api/nothing')).status).toBe(404);
  });

  test('HEAD answers as GET without a body, and does not follow work to its end', async () => {
    const community = await services.newCommunity();
    const head = await send('HEAD', `/api/communities/${community.id}`);
    const get = await send('GET', `/api/communities/${community.id}`);
    expect([head.status, head.headers['content-length'], head.text]).toEqual([200, get.headers['content-length'], undefined]);
    const job = await services.jobs.ask(community.id, 'layout', {});
    const events = await send('HEAD', `/api/communities/${community.id}/jobs/${job.id}/events`);
    expect([events.status, events.headers['content-type']]).toEqual([200, 'text/event-stream; charset=utf-8']);
  });
});

describe('what is refused is told by its kind', () => {
  test('a version that is none is not taken for no version', async () => {
    const { id: communityId } = await services.newCommunity();
    const view = `/api/communities/${communityId}/views/${randomUUID()}`;
    const fields = { title: 'One', address: '' };
    for (const given of ['abc', '"1', '""', '*', '"99999999999999999999"', '-1']) {
      const reply = await send('PUT', view).set('If-Match', given).send(fields);
      expect([given, reply.status, reply.body.errors?.[0]?.pointer]).toEqual([given, 400, '/headers/if-match']);
    }
    expect((await ask(services, viewRoutes.listViews, { params: { communityId } })).value.items).toEqual([]);
    const made = await send('PUT', view).send(fields);
    expect([made.status, made.headers['etag']]).toEqual([200, '"1"']);
    for (const given of ['"1"', 'W/"1"', '1']) {
      expect((await send('PUT', view).set('If-Match', given).send(fields)).status).toBe(200);
    }
  });

  test('a change without a version says so beside all else that is wrong', async () => {
    const { id: communityId } = await services.newCommunity();
    const reply = await ask(services, groupRoutes.editGroup, { params: { communityId, id: randomUUID() }, body: { name: '' } });
    expect(reply.status).toBe(400);
    expect(reply.problem.errors?.map((error) => error.pointer)).toEqual(['/body/name', '/headers/if-match']);
  });

  test('of the right form but out of place: 409; not of the form: 400, with every reason', async () => {
    const id = randomUUID();
    const begin = (body: object) => ask(services, communityRoutes.createCommunity, { body });
    const zone = await begin({ id, name: 'Zone', timezone: 'Nowhere/City' });
    expect([zone.status, zone.problem.code]).toEqual([409, 'invalid']);
    const both = await begin({ id, name: ' ', timezone: 'Nowhere/City' });
    expect([both.status, refusals(both.problem).length]).toEqual([400, 2]);
    const { id: communityId } = await services.newCommunity();
    const body = { id: randomUUID(), name: 'Choir', meetsAt: [randomUUID()] };
    expect((await ask(services, groupRoutes.createGroup, { params: { communityId }, body })).status).toBe(409);
  });

  test('a wave never ends before it begins, not even in two steps', async () => {
    const { id: communityId } = await services.newCommunity();
    const save = (body: object) => ask(services, communityRoutes.createWave, { params: { communityId }, body });
    expect((await save({ name: 'One', startsOn: '2026-05-01', endsOn: '2026-04-01' })).status).toBe(409);
    expect((await save({ name: 'One', startsOn: '2026-05-01' })).status).toBe(201);
    const second = await save({ name: 'One', endsOn: '2026-04-01' });
    expect([second.status, second.problem.errors?.[0]?.pointer]).toEqual([409, '/body/endsOn']);
    expect((await save({ name: 'One' })).value).toMatchObject({ startsOn: '2026-05-01', endsOn: null });
    expect((await save({ name: 'One', endsOn: '2026-06-01' })).value.endsOn).toBe('2026-06-01');
  });

  test('a page that was never given is not there', async () => {
    const { id: communityId } = await services.newCommunity();
    const wave = await services.communities.saveWave(communityId, {
      name: 'One',
      startsOn: null,
      endsOn: null,
      population: null,
    });
    const list = (cursor: string) => ask(services, groupRoutes.listGroups, { params: { communityId }, query: { cursor } });
    expect((await list('0000')).status).toBe(404);
    expect((await list('not base64')).status).toBe(400);
    const interviews = { params: { communityId, waveId: wave.id }, query: { cursor: '0000' } };
    expect((await ask(services, interviewRoutes.listInterviews, interviews)).status).toBe(404);
  });

  test('a route without a body takes none, also when its form is named', async () => {
    const { id: communityId } = await services.newCommunity();
    const path = `/api/communities/${communityId}/questions/ready`;
    const empty = await send('POST', path).set({ 'Content-Type': 'application/json', 'Content-Length': '0' });
    expect(empty.status).toBe(200);
    expect((await send('POST', path)).status).toBe(200);
    expect((await send('POST', path).send({ communityId })).status).toBe(400);
  });

  test('a file that is sent without any bytes is an empty file', async () => {
    const { id: communityId } = await services.newCommunity();
    const importId = randomUUID();
    await ask(services, importRoutes.createImport, { params: { communityId }, body: { id: importId, waveName: 'One' } });
    const reply = await send('PUT', `/api/communities/${communityId}/imports/${importId}/files/people`);
    expect([reply.status, reply.body.files]).toEqual([200, [{ role: 'people', name: 'file.csv', bytes: 0 }]]);
  });
});
