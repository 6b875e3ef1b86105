/**
 * Every route that writes, with the reply to its commit lost between Neo4j and the app, sent again as the client is told:
 * stored once, and nothing acknowledged is missing (C12). 100 times each: `npm run drill:replies`.
 */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { allExamples, withoutExample, writeExamples, writeRoutes } from '../support/writes/examples.ts';
import { type Lanes, openLanes, tryRoute } from '../support/writes/lost-replies.ts';

let lanes: Lanes;
beforeAll(async () => {
  const { uri, password } = inject('neo4j');
  lanes = await openLanes(uri, password, 20);
});
afterAll(() => lanes.close());

test('every route that writes has an example', () => {
  const ids = writeRoutes.map(({ id }) => id).filter((id) => !withoutExample.has(id));
  expect(Object.keys(writeExamples).sort()).toEqual([...ids].sort());
});

test.concurrent.each(allExamples())(
  'F1, F16: %s is stored once, whatever becomes of the reply',
  async (name, route, make) => {
    const tried = await tryRoute(lanes, [name, route, make]);
    expect(tried.faults).toEqual([]);
    // Looking at a file and at a link writes nothing.
    if (!['previewImport', 'readLink'].includes(route.id)) expect(tried.commits).toBeGreaterThan(0);
  },
  240_000,
);
