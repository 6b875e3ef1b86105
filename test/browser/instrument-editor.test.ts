/**
 * A set of questions made by hand: from nothing to a rehearsal, without seeing data.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type KithInBrowser, noChromium, startInBrowser } from '../support/browser.ts';
import { type EditorInBrowser, openEditor } from '../support/editor-in-browser.ts';

describe.skipIf(noChromium)('the editor of a set of questions', () => {
  let kith: KithInBrowser;
  let page: EditorInBrowser['page'];
  let list = '';
  let press: EditorInBrowser['press'];
  let follow: EditorInBrowser['follow'];
  let title: EditorInBrowser['title'];
  let saved: EditorInBrowser['saved'];
  let expectGood: EditorInBrowser['expectGood'];

  beforeAll(async () => {
    kith = await startInBrowser();
    ({ page, list, press, follow, title, saved, expectGood } = await openEditor(kith));
  });
  afterAll(() => kith?.close());

  const addPart = async (sort: string, name: string): Promise<void> => {
    await follow('Add a part');
    await page.getByLabel(sort, { exact: true }).check();
    await page.getByLabel(/^(What is it called\?|Short name)/).fill(name);
  };
  const toParts = async () => {
    await saved();
    await follow('Back to all parts');
    await page.getByText('Parts, in the order they are asked').waitFor();
  };

  test('an empty list leads to the ready set, and a set begins with nothing', async () => {
    await page.goto(list);
    await page.getByText('There is no set of questions yet').waitFor();
    await page.getByRole('link', { name: /^Begin with “Community-enhanced/ }).waitFor();
    await expectGood('list-empty');
    await follow('Begin a set of questions');
    await page.getByLabel('Nothing: an empty set').check();
    await press('Begin');
    await page.getByText('There is a problem').waitFor();
    await expectGood('begin-refused');
    await page.getByLabel('Name').fill('Who is around 🏡');
    await press('Begin');
    await page.getByText('There is nothing in it yet').waitFor();
    await expectGood('empty');
  });

  test('ten questions with two name generators are put together', async () => {
    await follow('Add a part');
    await press('Add this part');
    await page.getByRole('link', { name: 'Say what it is called' }).waitFor();
    await expectGood('add-refused');
    await page.getByLabel('What is it called?').fill('What you agree to');
    await press('Add this part');
    await title(/What you agree to/);
    await expectGood('consent');
    await toParts();

    await addPart('Questions', 'About you');
    await page.getByLabel('Its first question').fill('Do you work?');
    await press('Add this part');
    await title(/About you/);
    const questions: readonly (readonly [text: string, kind: string])[] = [
      ['How many hours a week do you work?', 'A number'],
      ['How do you get about?', 'Any answers from a list'],
      ['How happy are you here?', 'A number on a line, such as 0 to 10'],
      ['What would you change?', 'In their own words'],
      ['Where do you live?', 'An area of this community'],
    ];
    for (const [text, kind] of questions) {
      await follow('Add a question');
      await page.getByLabel('Question, as it is read out').fill(text);
      await page.getByLabel('How is it answered?').selectOption({ label: kind });
      if (kind.startsWith('Any')) await page.getByLabel('Answers to choose from').fill('On foot\nBy bus\nBy car');
      await press('Add a question');
      await page.getByRole('link', { name: text }).waitFor();
    }
    await saved();
    await expectGood('questions');
    await follow('How many hours a week do you work?');
    await page.getByLabel('Ask this').selectOption({ label: 'only if: Do you work?' });
    await page.getByRole('group', { name: 'One of these answers' }).getByLabel('Yes').waitFor();
    await page.getByLabel('Lowest number').fill('a lot');
    await page.getByText(/Type a whole number/).waitFor();
    await expectGood('question-number');
    await page.getByLabel('Lowest number').fill('1');
    await saved();
    await follow('Back to About you');
    await follow('How do you get about?');
    await page.getByRole('textbox', { name: 'New answer' }).fill('By bicycle');
    await page.getByRole('textbox', { name: 'New answer' }).press('Enter');
    await page.getByLabel('Answer 4').waitFor();
    await page.getByLabel('Yes, offer it').check();
    await saved();
    await expectGood('question-choices');
    await follow('Back to About you');
    await toParts();

    await addPart('Names of people', 'Advice');
    await page.getByLabel('Question, as it is read out').fill('Who do you go to when you need advice?');
    await press('Add this part');
    await title(/Advice/);
    await expectGood('names');
    await toParts();
    await addPart('Names of people', 'Company');
    await page.getByLabel('Question, as it is read out').fill('Whom do you like to spend time with?');
    await press('Add this part');
    await toParts();
    await addPart('More about those named', 'About them');
    await page.getByLabel('Its first question').fill('How close are you?');
    await page.getByLabel('How is it answered?').selectOption({ label: 'Circles of how close they are' });
    await press('Add this part');
    await title(/About them/);
    await page.getByLabel('Yes, ask it').check();
    await page.getByLabel('Words for who knows whom').waitFor();
    await saved();
    await expectGood('follow-ups');
    await follow('How close are you?');
    await page.getByLabel('Circle 3').waitFor();
    await expectGood('question-circles');
    await follow('Back to About them');
    await toParts();
    await page.getByText(/Takes about \d+ minutes/).waitFor();
    expect(await page.getByText(/things? to mend/).count()).toBe(0);
    await expectGood('outline');
  });

  test('what keeps it from being published is told where it is; parts are moved by the keyboard and brought back', async () => {
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await button('Up: Company').focus();
    await page.keyboard.press('Enter');
    await page.getByText('Company is now 3 of 5').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Company is now 2 of 5').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('1 thing to mend before you can publish').waitFor();
    await expectGood('obstacles');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Down: Company');
    for (let times = 0; times < 3; times += 1) await page.keyboard.press('Enter');
    await page.getByText('Company is now 4 of 5').waitFor();
    await button('Remove: Company').focus();
    await page.keyboard.press('Enter');
    await page.getByText('Removed: Company').waitFor();
    await page.getByText(/names that nobody was asked for/).waitFor();
    await button('Bring it back').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Company', exact: true }).waitFor();
    await saved();
    await page.getByText(/before you can publish/).waitFor({ state: 'detached' });
  });

  test('what cannot be stored yet stays as it was typed, and is told', async () => {
    await follow('Advice');
    await page.getByLabel('Question, as it is read out').fill(' ');
    await page.getByText('Not saved yet. First mend this:').waitFor();
    await expectGood('unfinished');
    await page.getByLabel('Question, as it is read out').fill('Who gives you good advice?');
    await saved();
    await page.locator('.kith-preview').getByText('Who gives you good advice?').waitFor();
    await page.setViewportSize({ width: 360, height: 740 });
    await follow('Show the preview');
    await page.locator('.kith-preview').getByText('Who gives you good advice?').waitFor();
    await expectGood('preview');
    await page.setViewportSize({ width: 1280, height: 900 });
    await follow('Back to all parts');
  });

  test('a language from right to left is added beside each text', async () => {
    await follow('Translate');
    await page.getByLabel('Add a language').selectOption({ label: 'Arabic' });
    await press('Add this language');
    await page
      .getByText(/^Arabic: 0 of \d+ translated/)
      .first()
      .waitFor();
    const field = page.getByLabel('Who gives you good advice?');
    await field.fill('من ينصحك؟');
    expect(await field.getAttribute('dir')).toBe('rtl');
    await page
      .getByText(/^Arabic: 1 of \d+ translated/)
      .first()
      .waitFor();
    await page.getByText(/^Buttons and hints around the questions: 0 of/).click();
    await page.getByLabel('Continue', { exact: true }).fill('متابعة');
    await page.getByText(/^Buttons and hints around the questions: 1 of/).waitFor();
    await saved();
    await expectGood('translate');
    await follow('Back to all parts');
  });

  test('it is published and tried out', async () => {
    await follow('Check and publish');
    await expectGood('publish');
    await press('Publish this version');
    await page.getByText('Version 1 is published.').waitFor();
    await expectGood('published');
    await follow('Try it out');
    await page.getByText('Rehearsal: nothing is kept').waitFor();
    await press('Begin');
    await page.getByText('I am happy to take part in this survey.').waitFor();
    await page.getByLabel('Language').selectOption({ label: 'العربية' });
    await page.getByRole('button', { name: 'متابعة' }).waitFor();
    await page.goto(list);
    await page.getByText('Version 1: 0 interviews').waitFor();
    await expectGood('list');
  });
});
