/**
 * Somebody answers by a link under the code of a resident and says how to reach them: whoever coordinates sees it beside what is
 * known, and it is used when they say so.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAxeViolations, keepPicture, noChromium } from '../support/browser.ts';
import { type Field, startField } from '../support/field-service.ts';
import { press } from '../support/in-the-field.ts';
import { seal } from '../support/seal.ts';
import { everyBlock, filledOf } from '../support/submissions.ts';

describe.skipIf(noChromium)('what was said of a resident by a link', () => {
  let field: Field;
  const residentId = randomUUID();
  beforeAll(async () => {
    field = await startField(everyBlock());
    const here = `/api/communities/${field.communityId}`;
    const resident = (await field.send('POST', `${here}/residents`, { id: residentId })) as { pseudonym: string };
    const identity = { name: 'Rosa Field', contact: '0116 496 0001' };
    await field.send('PUT', `${here}/residents/${residentId}/identity`, identity, 0);
    const body = { id: randomUUID(), days: 14 };
    const { secret } = (await field.send('POST', `${here}/waves/${field.waveId}/self-links`, body)) as { secret: string };
    const pack = (await field.send('POST', '/api/answers/open', { token: secret })) as {
      sealingKey: Parameters<typeof seal>[0];
      instrument: { versionId: string };
    };
    const filled = filledOf(
      { waveId: field.waveId, versionId: pack.instrument.versionId },
      {
        mode: 'alone',
        respondent: { is: 'coded', id: randomUUID(), code: resident.pseudonym, name: null },
        consents: ['survey', 'contact'].map((purpose) => ({ purpose, given: true })),
        contact: '0116 496 0999\nring after six',
      },
    );
    await field.send('POST', '/api/answers', { token: secret, submission: await seal(pack.sealingKey, filled, filled) });
  });
  afterAll(() => field?.close());

  test('it is shown beside what is known, and takes its place when somebody says so', async () => {
    const page = await field.kith.newPage({ width: 360, height: 740, forAxe: true });
    const contact = page.getByLabel('How to reach them', { exact: true });
    const open = async () => {
      await page.goto(`/communities/${field.communityId}/directory/residents/${residentId}`);
      await page.getByLabel('Why do you need to know who this is?').fill('To arrange a visit');
      await press(page, 'Show who this is');
      await page.getByRole('heading', { name: 'Said by a link' }).waitFor();
    };
    await open();
    expect(await contact.inputValue()).toBe('0116 496 0001');
    await page.getByText('Nobody saw who it was').waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await keepPicture(page, 'said-by-link-360');
    await page.setViewportSize({ width: 1280, height: 900 });
    await keepPicture(page, 'said-by-link-1280');

    await page.getByRole('button', { name: /^Use/ }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => contact.inputValue()).toBe('0116 496 0999\nring after six');
    await press(page, 'Save the name');
    await page.getByText('The name is stored.').waitFor();
    await open();
    expect(await contact.inputValue()).toBe('0116 496 0999\nring after six');
    expect(await page.getByRole('button', { name: /^Use/ }).count()).toBe(0);
    await page.close();
  });
});
