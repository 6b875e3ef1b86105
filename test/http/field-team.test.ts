/**
 * Who asks in a wave and whom they have reached; what is worth a look; who may be asked again. With interviews that arrive as a
 * device sends them.
 */
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldQualityRoutes } from '../../server/contract/field-quality.ts';
import { fieldTargetRoutes } from '../../server/contract/field-targets.ts';
import { fieldTeamRoutes } from '../../server/contract/field-team.ts';
import { fieldWorkRoutes } from '../../server/contract/field-work.ts';
import { InstrumentDocument } from '../../server/contract/instrument-document.ts';
import { appAs, cookieOf, giveRole, newUser } from '../support/accounts.ts';
import { ask, refusals } from '../support/ask.ts';
import { why } from '../support/field-work.ts';
import { startServices, type TestServices } from '../support/services.ts';
import { beginFieldWork, filledOf, met, sendFilled } from '../support/submissions.ts';

const { listResearchers, editResearcher } = fieldTeamRoutes;
const { editWaveTargets, readWaveTargets, readWaveProgress } = fieldTargetRoutes;
const { readWaveQuality, listNextWave } = fieldQualityRoutes;

const questions = ['one', 'two', 'three', 'four', 'five'];
const items = ['item1', 'item2', 'item3', 'item4', 'item5', 'item6'];

const asked = InstrumentDocument.parse({
  title: 'Door to door',
  language: 'en',
  blocks: [
    {
      is: 'consent',
      key: 'consent',
      title: 'Taking part',
      purposes: ['survey', 'next-wave'].map((purpose) => ({ purpose, text: `May we: ${purpose}?` })),
    },
    {
      is: 'questions',
      key: 'about',
      title: 'About',
      items: questions.map((key) => ({ kind: 'number', key, text: `How many: ${key}?`, min: 0, max: 9 })),
    },
    { is: 'names', key: 'advice', title: 'Advice', text: 'Whom do you ask?', asksFor: 'people', kinds: ['person'], max: 8 },
    {
      is: 'scale',
      key: 'feel',
      title: 'Feeling',
      scale: 'djg6',
      scaleVersion: 1,
      pasted: {
        items: Object.fromEntries(items.map((key) => [key, `Invented words for ${key}`])),
        answers: { 1: 'No', 2: 'Perhaps', 3: 'Yes' },
        licence: { holder: 'Test', reference: 'None', date: '2026-01-01' },
      },
    },
  ],
});

let services: TestServices;
let field: Awaited<ReturnType<typeof beginFieldWork>>;
let wave: { communityId: string; waveId: string };
let mill: string;

beforeAll(async () => {
  services = await startServices();
  field = await beginFieldWork(services, asked);
  const { communityId, waveId, versionId } = field;
  wave = { communityId, waveId };
  const place = { latitude: null, longitude: null, population: null };
  const areas = await services.communities.saveNeighbourhoods(communityId, [
    { ...place, name: 'Mill' },
    { ...place, name: 'Quay' },
  ]);
  mill = areas.get('mill') ?? '';
  await services.fieldWork.edit(wave, 1, { status: 'open', why, versionId, needsTraining: false }, 'test');
});
afterAll(() => services.close());

const team = async () => (await ask(services, listResearchers, { params: wave })).value;

describe('who asks', () => {
  it('is sent into a wave, and takes it along once they are trained', async () => {
    const userId = await newUser(services, { name: 'Rae Researcher' });
    await giveRole(services, userId, wave.communityId, 'researcher');
    const rae = { app: appAs(services.door, await cookieOf(services, userId)) };
    const takeAlong = () => ask(rae, fieldWorkRoutes.readFieldPack, { params: wave });
    expect((await takeAlong()).status).toBe(404);
    const edit = async (body: object) => {
      const { version } = await team();
      return ask(services, editResearcher, { params: { ...wave, userId }, body, ifMatch: version });
    };
    const sent = (await edit({ isAssigned: true, neighbourhoodIds: [mill] })).value;
    expect(sent.items).toMatchObject([
      {
        userId,
        name: 'Rae Researcher',
        isAssigned: true,
        neighbourhoodIds: [mill],
        training: { state: 'missing' },
        interviews: 0,
      },
    ]);
    const pack = (await takeAlong()).value;
    expect(pack.training).toEqual({ trainedOn: null, trainedUntil: null, state: 'missing' });
    expect(pack.scales.map(({ key }) => key)).toEqual(['djg6']);

    const { versionId } = field;
    const needs = async (needsTraining: boolean) => {
      const { version } = await team();
      const body = { status: 'open', why, versionId, needsTraining };
      return (await ask(services, fieldWorkRoutes.editWaveWork, { params: wave, body, ifMatch: version })).value;
    };
    expect((await needs(true)).needsTraining).toBe(true);
    const untrained = await takeAlong();
    expect([untrained.status, untrained.problem.detail]).toEqual([409, expect.stringContaining('You need a training')]);
    await edit({ isAssigned: true, trainedOn: '2026-01-01', trainedUntil: '2026-01-31' });
    expect((await takeAlong()).problem.detail).toContain('has run out');
    await edit({ isAssigned: true, trainedOn: '2026-01-01', trainedUntil: '2099-01-31' });
    expect((await takeAlong()).value.training?.state).toBe('trained');
    await needs(false);
    await edit({ isAssigned: false, trainedOn: '2026-01-01' });
    expect((await takeAlong()).status).toBe(404);
  });

  it('is told what is wrong, and changes nobody else', async () => {
    const userId = await newUser(services);
    await giveRole(services, userId, wave.communityId, 'panel', [], '2099-01-01');
    const { version } = await team();
    const edit = (who: string, body: object) =>
      ask(services, editResearcher, { params: { ...wave, userId: who }, body, ifMatch: version });
    expect((await edit(userId, { isAssigned: true })).status).toBe(404);
    await giveRole(services, userId, wave.communityId, 'researcher');
    const reversed = await edit(userId, { isAssigned: true, trainedOn: '2026-02-01', trainedUntil: '2026-01-01' });
    expect(refusals(reversed.problem)).toEqual(['/body/trainedUntil must not be before the day of the training']);
    const stale = await ask(services, editResearcher, { params: { ...wave, userId }, body: { isAssigned: true }, ifMatch: 99 });
    expect([stale.status, stale.problem]).toMatchObject([409, { code: 'stale', current: { version } }]);
  });
});

describe('whom they have reached', () => {
  it('is counted against targets and the census', async () => {
    const cells = [
      { neighbourhoodId: mill, ageBand: '25-44', target: 10, percent: 50 },
      { neighbourhoodId: mill, ageBand: '75-84', target: 10, percent: 50 },
    ];
    const { version } = (await ask(services, readWaveTargets, { params: wave })).value;
    const edit = (body: object, ifMatch = version) => ask(services, editWaveTargets, { params: wave, body, ifMatch });
    const over = await edit({ cells: cells.map((cell) => ({ ...cell, percent: 60 })) });
    expect(refusals(over.problem)).toEqual(['/body/cells shares must not come to more than 100 in all']);
    expect((await edit({ cells: [...cells, cells[0]] })).status).toBe(409);
    expect((await edit({ cells })).value).toEqual({ version: version + 1, cells });
    const before = (await ask(services, readWaveProgress, { params: wave })).value;
    expect(before).toMatchObject({ interviews: 0, respondents: 0, target: 20, notReached: null, days: [] });

    const codes = (code: number) => items.map((key) => met(`feel.${key}`, code));
    const declines = questions.map((question) => ({ question, about: null, status: 'declined', value: null }));
    const said = [
      ...Array.from({ length: 9 }, () => ({ seconds: 900 })),
      { seconds: 12, items: [...declines, ...codes(2)] },
      { mode: 'paper', seconds: 5, consents: ['survey', 'next-wave'].map((purpose) => ({ purpose, given: true })) },
    ];
    for (const one of said) {
      const respondent = { is: 'new', id: randomUUID(), ageBand: '25-44', neighbourhoodId: mill, name: null };
      const defaults = { items: questions.map((question) => met(question, 1)) };
      const sent = await sendFilled(services, wave.communityId, filledOf(field, { respondent, ...defaults, ...one }));
      expect(sent.status).toBe(201);
    }
    const { value } = await ask(services, readWaveProgress, { params: wave });
    expect(value).toMatchObject({
      interviews: 11,
      respondents: 11,
      placed: 11,
      cells: [{ ageBand: '25-44', respondents: 11, target: 10 }, { respondents: 0 }],
      days: [{ interviews: 11 }],
      notReached: [
        { neighbourhoodId: null, ageBand: '75-84', respondents: 0, base: 11, censusPercent: 50 },
        { neighbourhoodId: mill, ageBand: '75-84', respondents: 0, base: 11, censusPercent: 50 },
      ],
    });
  });

  it('tells what is worth a look, and leaves paper out of what is too quick', async () => {
    const { value } = await ask(services, readWaveQuality, { params: wave });
    expect(value).toMatchObject({ interviews: 11, usualSeconds: 900 });
    expect(value.items.map(({ flags, mode }) => [mode, ...flags.map(({ is }) => is)])).toEqual([
      ['asked', 'quicker-than-others', 'few-seconds-each', 'same-answer'],
    ]);
    expect(value.items[0]?.flags[2]).toMatchObject({ items: 6, bothWays: true });
    expect(value.researchers).toMatchObject([{ interviews: 11, flagged: 1, declined: 'few', manyDeclined: false }]);
  });

  it('lists who agreed to be asked again by their codes, and says when they were', async () => {
    const page = async () => (await ask(services, listNextWave, { params: wave })).value;
    const first = await page();
    expect(first).toMatchObject({
      total: 1,
      next: null,
      items: [{ neighbourhoodId: mill, ageBand: '25-44', answeredSince: false }],
    });
    const pseudonym = first.items[0]?.pseudonym ?? '';
    const blank = { startsOn: null, endsOn: null, population: null };
    const next = await services.communities.saveWave(wave.communityId, { name: 'Two', ...blank });
    const given = { status: 'open', why, versionId: field.versionId, needsTraining: false } as const;
    await services.fieldWork.edit({ communityId: wave.communityId, waveId: next.id }, 1, given, 'test');
    const respondent = { is: 'coded', code: pseudonym, id: randomUUID(), ageBand: null, name: null };
    const again = filledOf({ waveId: next.id, versionId: field.versionId }, { respondent });
    expect((await sendFilled(services, wave.communityId, again)).value.pseudonym).toBe(pseudonym);
    expect((await page()).items).toMatchObject([{ pseudonym, answeredSince: true }]);
  });

  it('is for coordinators alone', async () => {
    const userId = await newUser(services);
    await giveRole(services, userId, wave.communityId, 'researcher', [wave.waveId]);
    const cookie = await cookieOf(services, userId);
    for (const part of ['researchers', 'targets', 'progress', 'quality', 'next-wave']) {
      const path = `/api/communities/${wave.communityId}/waves/${wave.waveId}/${part}`;
      expect([part, (await request(services.door).get(path).set('Cookie', cookie)).status]).toEqual([part, 404]);
    }
  });
});
