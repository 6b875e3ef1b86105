/**
 * One reply for several: each gets what their roles may see, as text or compressed, and never what it was before.
 */
import express from 'express';
import request from 'supertest';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { onlyFor } from '../../../server/contract/only-for.ts';
import { defineRoute, type Role } from '../../../server/contract/route.ts';
import { sendReply } from '../../../server/http/send-reply.ts';

const route = defineRoute({
  id: 'readSample',
  method: 'GET',
  path: '/sample',
  summary: 'A sample.',
  who: ['panel', 'coordinator'],
  reply: z.strictObject({
    version: z.int(),
    long: z.string(),
    kept: onlyFor(['coordinator'], z.string()),
  }),
});

const long = 'Émile, '.repeat(20_000);

/** @param give the very object that is sent each time. */
const appOf = (give: () => object) => {
  const app = express();
  app.get('/sample/:role', (req, res) => sendReply(route, req, res, give(), [req.params.role as Role]));
  return app;
};

test.each(['gzip', 'identity'])('given to several at once, %s, each sees what is theirs', async (encoding) => {
  const reply = Object.freeze({ version: 3, long, kept: 'for coordinators' });
  const app = appOf(() => reply);
  const roles = ['panel', 'coordinator', 'coordinator', 'panel'];
  const replies = await Promise.all(roles.map((role) => request(app).get(`/sample/${role}`).set('Accept-Encoding', encoding)));
  for (const [at, { status, headers, body }] of replies.entries()) {
    expect([status, headers['etag'], headers['content-encoding']]).toEqual([
      200,
      '"3"',
      encoding === 'gzip' ? 'gzip' : undefined,
    ]);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(body).toEqual({ version: 3, long, kept: roles[at] === 'coordinator' ? 'for coordinators' : null });
  }
});

test('what may still change is sent as it is then', async () => {
  const reply = { version: 1, long, kept: 'first' };
  const app = appOf(() => reply);
  expect((await request(app).get('/sample/coordinator')).body.kept).toBe('first');
  reply.kept = 'second';
  expect((await request(app).get('/sample/coordinator')).body.kept).toBe('second');
});

test('a field that is not declared stops here, for every one of them', async () => {
  const reply = Object.freeze({ version: 1, long, kept: 'x', secret: 'a name' });
  const app = appOf(() => reply);
  for (let times = 0; times < 2; times += 1) {
    const { status, text } = await request(app).get('/sample/panel');
    expect(status).toBe(500);
    expect(text).not.toContain('a name');
  }
});
