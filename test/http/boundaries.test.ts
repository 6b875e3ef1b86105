/**
 * Boundaries: kept exactly as they were given, refused with a plain reason, and sent only to whoever asks for one.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { communityRoutes } from '../../server/contract/communities.ts';
import { placeRoutes } from '../../server/contract/places.ts';
import { ask } from '../support/ask.ts';
import { ringOf, squareAt } from '../support/outlines.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.close());

const begin = async () => {
  const { id, version: _, ...fields } = await services.newCommunity();
  const params = { communityId: id };
  return {
    params,
    edit: (change: object, ifMatch: number) =>
      ask(services, placeRoutes.editCommunity, { params, body: { ...fields, ...change }, ifMatch }),
    read: async () => (await ask(services, placeRoutes.readBoundary, { params })).value.boundary,
  };
};

describe('a boundary', () => {
  test('is kept exactly, stays while it is left out, and goes with null', async () => {
    const { params, edit, read } = await begin();
    const exact = [
      [-2.431234567890123, 53.5, 12.25],
      [-2.3, 53.50000000000001],
      [-2.3, 53.6],
      [-2.431234567890123, 53.5, 12.25],
    ];
    const boundary = { type: 'MultiPolygon', coordinates: [[exact], squareAt(-2.2, 53.5).coordinates] };
    expect((await edit({ boundary }, 1)).value.version).toBe(2);
    expect(JSON.stringify(await read())).toBe(JSON.stringify(boundary));
    expect((await edit({ population: 5 }, 2)).value.version).toBe(3);
    expect(await read()).toEqual(boundary);
    const same = await edit({ population: 5, boundary }, 1);
    expect(same.value.version).toBe(3);
    expect((await edit({ population: 5, boundary: null }, 3)).value.version).toBe(4);
    expect(await read()).toBeNull();
    const { records } = await services.driver.executeQuery(
      'MATCH (:Community {id: $communityId})<-[:OF]-(r:Revision) RETURN r.before AS before ORDER BY r.at',
      params,
    );
    expect(records.map((record) => String(record.get('before')).includes('"boundary":'))).toEqual([true, false, true]);
  });

  test('of 20,000 points is taken, and no other reply grows by it', async () => {
    const { params, edit, read } = await begin();
    const boundary = { type: 'Polygon', coordinates: [ringOf(20_000)] };
    expect(JSON.stringify(boundary).length).toBeGreaterThan(700_000);
    expect((await edit({ boundary }, 1)).status).toBe(200);
    expect(await read()).toEqual(boundary);
    const detail = await ask(services, communityRoutes.readCommunity, { params });
    expect(JSON.stringify(detail.value).length).toBeLessThan(1_000);
    const body = { id: randomUUID(), name: 'Mill', boundary };
    const made = await ask(services, placeRoutes.createNeighbourhood, { params, body });
    expect(made.value.extent?.map((side) => Math.round(side * 100))).toEqual([-250, 5340, -230, 5360]);
    const list = await ask(services, placeRoutes.listNeighbourhoods, { params });
    expect(JSON.stringify(list.value).length).toBeLessThan(1_000);
    const one = { ...params, neighbourhoodId: body.id };
    expect((await ask(services, placeRoutes.readNeighbourhoodBoundary, { params: one })).value.boundary).toEqual(boundary);
  });

  test('is for places alone', async () => {
    const { edit } = await begin();
    const kind = 'identity-or-interest';
    const refused = await edit({ kind, boundary: squareAt(0, 0) }, 1);
    expect([refused.status, refused.problem.errors?.[0]?.pointer]).toEqual([409, '/body/boundary']);
    expect((await edit({ boundary: squareAt(0, 0) }, 1)).status).toBe(200);
    expect((await edit({ kind }, 2)).status).toBe(409);
    expect((await edit({ kind, boundary: null }, 2)).value.kind).toBe(kind);
  });

  const polygon = (...coordinates: unknown[]) => ({ type: 'Polygon', coordinates });
  const point = 'must be a longitude and a latitude, such as [-2.43, 53.58]';
  const square = squareAt(-2.4, 53.5).coordinates[0] as number[][];
  const refused: readonly (readonly [string, object | string, number, string, string])[] = [
    ['a point', { type: 'Point', coordinates: [1, 2] }, 400, '/type', 'must be a GeoJSON Polygon or MultiPolygon'],
    ['no type', { coordinates: [square] }, 400, '/type', 'must be a GeoJSON Polygon or MultiPolygon'],
    ['a field too many', { ...polygon(square), crs: {} }, 400, '', 'Unrecognized key: "crs"'],
    ['no coordinates', { type: 'Polygon' }, 400, '/coordinates', 'must be a list of rings, the outer one first'],
    ['no ring', polygon(), 400, '/coordinates', 'must be a list of rings, the outer one first'],
    [
      'three points',
      polygon(square.slice(0, 3)),
      400,
      '/coordinates/0',
      'must be a list of at least 4 points, the last like the first',
    ],
    ['texts', polygon([...square.slice(0, 4), ['-2.4', '53.5']]), 400, '/coordinates/0/4', point],
    ['four numbers', polygon([...square.slice(0, 4), [1, 2, 3, 4]]), 400, '/coordinates/0/4', point],
    [
      'one level too deep',
      polygon([square]),
      400,
      '/coordinates/0',
      'must be a list of at least 4 points, the last like the first',
    ],
    [
      'latitude first',
      polygon([[53, 120], ...square]),
      400,
      '/coordinates/0/0',
      'must be a longitude of -180 to 180, then a latitude of -90 to 90; longitude comes first',
    ],
    [
      'metres of a grid',
      polygon([[383_000, 398_000], ...square]),
      400,
      '/coordinates/0/0',
      'must be a longitude of -180 to 180, then a latitude of -90 to 90; these look like metres of a national grid: export in WGS 84',
    ],
    [
      'an open ring',
      polygon([...square.slice(0, 4), [0, 0]]),
      409,
      '/coordinates/0',
      'must end with the point with which it begins',
    ],
    ['a point four times', polygon([1, 1, 1, 1].map(() => [1, 2])), 409, '/coordinates/0', 'must go around an area'],
    ['too many points', polygon(ringOf(20_001)), 409, '/coordinates', 'must have at most 20,000 points: simplify it first'],
  ];
  test.each(refused)('is refused: %s', async (_, boundary, status, pointer, message) => {
    const { edit, read } = await begin();
    const reply = await edit({ boundary }, 1);
    expect([reply.status, reply.problem.errors]).toEqual([status, [{ pointer: `/body/boundary${pointer}`, message }]]);
    expect(await read()).toBeNull();
  });

  test('that is wrong everywhere is answered by few reasons; one that is too large by 413', async () => {
    const { params, edit } = await begin();
    const wrong = await edit({ boundary: polygon(...Array.from({ length: 20_000 }, () => [])) }, 1);
    expect([wrong.status, wrong.problem.errors?.length]).toEqual([400, 10]);
    const long = ringOf(20_000).map((point) => [...point, 0.12345678]);
    expect((await edit({ boundary: polygon(long) }, 1)).problem.errors?.[0]?.message).toBe(
      'must be at most 1 MB: simplify it first',
    );
    const huge = await ask(services, placeRoutes.createNeighbourhood, {
      params,
      body: { id: randomUUID(), name: 'x', boundary: polygon(ringOf(60_000)) },
    });
    expect(huge.status).toBe(413);
  });
});
