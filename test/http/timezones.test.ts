/**
 * The time zone of a community: the days on which terms end are reckoned by it at every request, so that one which the
 * database does not know would shut everybody out.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountRoutes } from '../../server/contract/accounts.ts';
import { Timezone } from '../../server/contract/communities.ts';
import { placeRoutes } from '../../server/contract/places.ts';
import { ask } from '../support/ask.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.close());

// Some of what browsers offer, and names that are older or are not places at all.
const others = 'ROC EST MST HST EST5EDT Etc/GMT+5 Etc/GMT-14 GMT GMT+0 GMT-0 UTC UCT Zulu PRC ROK GB NZ ACT IST PST +05:30'.split(
  ' ',
);
const zones = [...Intl.supportedValuesOf('timeZone').filter((_, at) => at % 12 === 0), ...others].filter(
  (zone) => Timezone.safeParse(zone).success,
);

test('whichever a community is given, its members can come in; or it is refused', async () => {
  const { id: communityId, ...given } = await services.newCommunity();
  const { version: _, ...fields } = given;
  let version = given.version;
  const refused: string[] = [];
  const open: string[] = [];
  const isIn = async () =>
    (await ask(services, accountRoutes.readSession)).value.communities.some((one) => one.communityId === communityId);
  for (const timezone of zones) {
    const params = { communityId };
    const reply = await ask(services, placeRoutes.editCommunity, { params, body: { ...fields, timezone }, ifMatch: version });
    if (reply.status === 200) version = reply.value.version;
    else {
      refused.push(timezone);
      expect(reply.problem.errors?.[0]?.pointer).toBe('/body/timezone');
    }
    if (await isIn()) open.push(timezone);
  }
  expect(open).toEqual(zones);
  // Next to none: those that people choose are known to both.
  expect(refused.filter((zone) => /^[A-Z][a-z]+\//.test(zone)).length).toBeLessThan(5);
  expect(refused).toContain('EST');
});

test('none is begun with such a one either', async () => {
  const begin = (timezone: string) =>
    services.communities.create({
      id: randomUUID() as never,
      name: `Zone ${randomUUID()}`,
      description: '',
      population: null,
      timezone,
    });
  await expect(begin('ROC')).rejects.toMatchObject({ kind: 'invalid', fields: [{ pointer: '/body/timezone' }] });
});
