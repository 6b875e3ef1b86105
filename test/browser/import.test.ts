/**
 * A survey brought in by the page: from files to report, and the refused rows back again until none is refused.
 */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shipped } from '../../server/root-folder.ts';
import { findAxeViolations, type KithInBrowser, keepPicture, noChromium, startInBrowser } from '../support/browser.ts';

describe.skipIf(noChromium)('an import by the page', () => {
  let kith: KithInBrowser;
  let page: Page;
  let refused = '';

  beforeAll(async () => {
    kith = await startInBrowser();
    page = await kith.newPage({ width: 360, height: 740, forAxe: true });
    page.setDefaultTimeout(60_000);
  });
  afterAll(() => kith?.close());

  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const expectGood = async (name: string): Promise<void> => {
    // A page that has not arrived yet has no heading, and would be judged empty.
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await findAxeViolations(page), name).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(360);
    await keepPicture(page, name);
  };

  test('a community is begun from the import page, and files are asked for', async () => {
    await page.goto('/import');
    await expectGood('import-community');
    await page.getByRole('link', { name: 'Begin a new community' }).click();
    await page.getByLabel('What is the community called?').fill('Millside');
    await press('Begin');
    await page.getByRole('heading', { name: 'Choose the files' }).waitFor();
    await press('Send the files');
    await page.getByText('Give the wave a name').first().waitFor();
    await expectGood('import-files-missing');
  });

  test('files are sent and shown, and a mapping file says what the columns mean', async () => {
    await page.getByLabel('Name of the wave').fill('First');
    await page.getByLabel('People file').setInputFiles(shipped('seed/example-survey/people.csv'));
    await page.getByLabel('File of ties').setInputFiles(shipped('seed/example-survey/ties.csv'));
    await press('Send the files');
    await page.getByRole('heading', { name: 'Say what the columns mean' }).waitFor();
    expect(await page.getByLabel('From whom').inputValue()).toBe('i');
    expect(await page.getByLabel('Who said so').inputValue()).toBe('respondent');
    await expectGood('import-columns');
    await page.getByLabel('Use a mapping file instead').setInputFiles(shipped('seed/mappings/karnataka-villages.yaml'));
    await expect.poll(() => page.getByLabel('Where these ids come from').inputValue()).toBe('karnataka-villages');
    await page.getByText('The columns fit.').waitFor();
    await page.getByLabel('To whom').selectOption('');
    await press('Check again');
    await page.getByText('There is a problem').waitFor();
    await page.getByLabel('To whom').selectOption('j');
    await press('Check again');
    await page.getByText('The columns fit.').waitFor();
  });

  test('the report counts every row, and lists the refused ones', async () => {
    await press('Import');
    await page.getByRole('heading', { name: 'What became of the rows' }).waitFor();
    await page.getByText('24 people listed').waitFor();
    await page
      .getByText('Of 40 rows of ties, 34 say a tie of their own, 4 say one that another row says, and 2 were refused.')
      .waitFor();
    await page.getByRole('cell', { name: 'This is a tie from "900103" to themselves.' }).waitFor();
    await expectGood('import-report');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download refused rows of ties.csv' }).click(),
    ]);
    refused = await readFile(await download.path(), 'utf8');
    expect(refused).toContain('"900103","900103","900103","visitgo","1",');
  });

  test('refused rows come back mended until none is refused', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'kith-mended-')), 'mended.csv');
    const send = async (text: string): Promise<void> => {
      await writeFile(path, text);
      await page.getByRole('link', { name: 'Send mended rows' }).click();
      expect(await page.getByLabel('Name of the wave').inputValue()).toBe('First');
      await page.getByLabel('File of ties').setInputFiles(path);
      await press('Send the files');
      await page.getByText('The columns fit.').waitFor();
      await press('Import');
      await page.getByRole('heading', { name: 'What became of the rows' }).waitFor();
    };
    const oneMended = refused.replace('"900103","900103","900103"', '"900103","900103","900101"');
    await send(oneMended);
    await page.getByText('1 row was refused', { exact: true }).first().waitFor();
    await send(oneMended.replace('"909901","visitgo"', '"900101","visitgo"'));
    await page.getByText('No row was refused.').waitFor();
    await page.getByText(/The wave now: 24 listed, 10 answered/).waitFor();
    await expectGood('import-none-refused');
  });

  test('the page is found again by its address', async () => {
    await page.reload();
    await page.getByText('No row was refused.').waitFor();
  });
});
