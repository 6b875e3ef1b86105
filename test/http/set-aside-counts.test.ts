/**
 * The figures of the field work leave out what was set aside, and have it again once it counts again.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { conflictRoutes } from '../../server/contract/conflicts.ts';
import { routes } from '../../server/contract/routes.ts';
import { giveRole } from '../support/accounts.ts';
import { ask } from '../support/ask.ts';
import { startServices, type TestServices } from '../support/services.ts';
import { beginFieldWork, filledOf, met, type Said, sendFilled } from '../support/submissions.ts';

let services: TestServices;
let field: Awaited<ReturnType<typeof beginFieldWork>>;
beforeAll(async () => {
  services = await startServices();
  field = await beginFieldWork(services);
  await giveRole(services, services.userId, field.communityId, 'researcher', [field.waveId]);
});
afterAll(() => services.close());

const send = async (filled: Said) => (await sendFilled(services, field.communityId, filled)).value;
const agreeing = (given: boolean) => [
  { purpose: 'survey', given: true },
  { purpose: 'next-wave', given },
];

const figures = async () => {
  const params = { communityId: field.communityId, waveId: field.waveId };
  const progress = (await ask(services, routes.readWaveProgress, { params })).value;
  const quality = (await ask(services, routes.readWaveQuality, { params })).value;
  const team = (await ask(services, routes.listResearchers, { params })).value;
  const waves = (await ask(services, routes.listWaves, { params })).value;
  const next = (await ask(services, routes.listNextWave, { params })).value;
  const work = (await ask(services, routes.readWaveWork, { params })).value;
  return {
    progress: [progress.interviews, progress.respondents],
    quality: [quality.interviews, quality.items.length, ...quality.researchers.map(({ interviews }) => interviews)],
    team: team.items.map(({ interviews }) => interviews),
    waves: waves.items.map(({ interviews }) => interviews),
    next: next.items.map(({ pseudonym }) => pseudonym),
    work: work.interviews - work.setAside,
  };
};

const count = (id: string, counts: boolean) =>
  ask(services, conflictRoutes.countInterview, { params: { ...field, id }, body: { counts } });

test('two interviews of one person, and one sent twice: each figure has what counts, and nothing else', async () => {
  const first = filledOf(field, { consents: agreeing(false), items: [met('children', 0)] });
  const { respondentId, pseudonym } = await send(first);
  // Hurried, so that it is worth a look, and agrees to what the first did not.
  const second = filledOf(field, {
    respondent: { is: 'known', id: respondentId },
    consents: agreeing(true),
    items: [met('children', 1)],
    seconds: 1,
  });
  await send(second);
  const [both, one] = [
    { progress: [2, 1], quality: [2, 1, 2], team: [2], waves: [2], next: [pseudonym], work: 2 },
    { progress: [1, 1], quality: [1, 0, 1], team: [1], waves: [1], next: [], work: 1 },
  ];
  expect(await figures()).toEqual(both);
  await count(second.id, false);
  expect(await figures()).toEqual(one);
  await count(second.id, true);
  expect(await figures()).toEqual(both);
  await count(second.id, false);

  // Of what came twice, the one that is chosen counts in the place of the other.
  await sendFilled(services, field.communityId, {
    ...first,
    consents: agreeing(true),
    withdrawalHash: randomUUID().replaceAll('-', '').repeat(2),
  });
  const { value } = await ask(services, conflictRoutes.listConflicts, { params: field });
  const params = { ...field, heldId: value.held[0]?.id ?? '' };
  await ask(services, conflictRoutes.chooseHeld, { params, body: { counts: 'held' } });
  expect(await figures()).toEqual({ ...one, next: [pseudonym] });
  await ask(services, conflictRoutes.chooseHeld, { params, body: { counts: 'stored' } });
  expect(await figures()).toEqual(one);
});
