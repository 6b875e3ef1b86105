/**
 * What somebody does with a device in the field, by its pages.
 */
import type { Page } from 'playwright-core';

export const pin = '482913';

export const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click();

export const setUp = async (page: Page, typed = pin, wave = 'Spring'): Promise<void> => {
  await page.getByLabel(`${wave}, Millbrook`).check();
  await press(page, 'Continue');
  await page.getByLabel('PIN', { exact: true }).fill(typed);
  await page.getByLabel('The same PIN again').fill(typed);
  await press(page, 'Set up this device');
  await page.getByRole('heading', { name: 'Interviews on this device' }).waitFor();
};

export const unlock = async (page: Page, typed = pin): Promise<void> => {
  await page.getByLabel('PIN', { exact: true }).fill(typed);
  await press(page, 'Open');
};

// Of the interview: the page of the PIN has a title too.
const title = (page: Page) => page.locator('.kith-filling #page-title');
const at = (page: Page, words: string) => title(page).filter({ hasText: words }).waitFor();

/** Begins an interview, up to its first question. @returns its id. */
export const begin = async (page: Page, wave = 'Spring'): Promise<string> => {
  await press(page, `Begin an interview: ${wave}`);
  await page.waitForURL('**/field/interview/*');
  await at(page, 'Why we ask');
  await press(page, 'Begin');
  await at(page, 'Do you take part?');
  await page.getByLabel('Yes').check();
  await press(page, 'Continue');
  await at(page, 'Have you answered before?');
  await page.getByLabel('No, or I have no code').check();
  await press(page, 'Continue');
  await at(page, 'Question 1');
  return page.url().split('/').at(-1) ?? '';
};

const answer = (page: Page) => page.getByRole('textbox', { name: 'Your answer' });
export const write = (page: Page, words: string): Promise<void> => answer(page).fill(words);
export const read = (page: Page): Promise<string> => answer(page).inputValue();

export const goOn = async (page: Page): Promise<void> => {
  const before = (await title(page).textContent()) ?? '';
  await press(page, 'Continue');
  await title(page).filter({ hasNotText: before }).waitFor();
};

/** The number of the question that is shown; 4 beyond the last. */
export const questionOn = async (page: Page): Promise<number> => {
  await title(page).waitFor();
  const words = (await title(page).textContent()) ?? '';
  return Number(/Question (\d)/.exec(words)?.[1] ?? 4);
};

export const goBackTo = async (page: Page, question: number): Promise<void> => {
  while ((await questionOn(page)) !== question) {
    const before = (await title(page).textContent()) ?? '';
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await title(page).filter({ hasNotText: before }).waitFor();
  }
};

/** Leaves out what is still to be asked, up to the slip. @returns the code on it. */
export const goToSlip = async (page: Page): Promise<string> => {
  while ((await questionOn(page)) < 4) {
    if ((await read(page)) !== '') await goOn(page);
    else {
      const before = (await title(page).textContent()) ?? '';
      await press(page, 'Skip this question');
      await title(page).filter({ hasNotText: before }).waitFor();
    }
  }
  for (const words of ['Check your answers', 'Your map', 'Your code']) {
    if (((await title(page).textContent()) ?? '') !== words) continue;
    if (words !== 'Your code') await goOn(page);
  }
  await at(page, 'Your code');
  return (await page.locator('.kith-slip__code').textContent()) ?? '';
};

/** Leaves out what is still to be asked, and finishes, wherever that leads. */
export const finishPages = async (page: Page): Promise<void> => {
  await goToSlip(page);
  await press(page, 'Finish');
};

/** As on a device, which then shows its start again. */
export const finish = async (page: Page): Promise<void> => {
  await finishPages(page);
  await page.getByRole('heading', { name: 'Interviews on this device' }).waitFor();
};

/** Begins an interview, answers its first question, and puts it into the queue. @returns its id. */
export const interview = async (page: Page, words: string): Promise<string> => {
  const id = await begin(page);
  await write(page, words);
  await finish(page);
  return id;
};

/** Presses "Send now", and waits until every one that waited was tried. */
export const sendNow = async (page: Page): Promise<void> => {
  await press(page, 'Send now');
  await page.getByText('Sending').first().waitFor({ state: 'hidden' });
};

export const toQueue = async (page: Page): Promise<void> => {
  await stateOf(page).getByRole('link').click();
  await page.getByRole('heading', { name: 'Not sent yet' }).waitFor();
};

export const toStart = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Back to the start' }).click();
  await page.getByRole('heading', { name: 'Interviews on this device' }).waitFor();
};

/** Takes one more wave along, from the start and back to it. */
export const takeAlong = async (page: Page, wave: string): Promise<void> => {
  await page.getByRole('link', { name: 'Take another wave along' }).click();
  await page.getByLabel(`${wave}, Millbrook`).check();
  await page.locator('main form button[type=submit]').click();
  await page.getByText(`${wave} is up to date`).waitFor();
  await toStart(page);
};

export const stateOf = (page: Page) => page.getByRole('status', { name: 'State of this device' });
