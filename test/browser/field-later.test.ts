/**
 * C9, C5: copies that are brought back onto a device which holds the same interview with other answers. What was said later goes
 * out, or both do and a coordinator chooses; whatever the clock of the device said.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noChromium } from '../support/browser.ts';
import {
  beginBringing,
  bringBack,
  changeFirst,
  clearAndSetUp,
  endBringing,
  freeDraft,
  goOnWith,
  saveCopy,
} from '../support/field-copies.ts';
import { type Field, startField } from '../support/field-service.ts';
import { begin, finish, interview, press, sendNow, setUp, stateOf, toQueue, toStart, write } from '../support/in-the-field.ts';

const secondPin = '739251';
const [first, later] = ['Said first', 'Said in its place'];
const year = 365 * 24 * 60 * 60 * 1000;

describe.skipIf(noChromium)('later copies of an interview that is on the device', () => {
  let field: Field;
  let page: Page;
  let desk: Page;

  beforeAll(async () => {
    field = await startField();
    page = await field.kith.newPage();
    desk = await field.kith.newPage();
    for (const one of [page, desk]) one.setDefaultTimeout(60_000);
    await page.goto(`${field.between.address}/field`);
    await setUp(page);
  });
  afterAll(() => field?.close());

  const state = () => expect.poll(() => stateOf(page).textContent(), { timeout: 60_000 });
  const refuse = () => field.decideSubmissions(() => ({ is: 'answer', reply: { status: 503 } }));
  const letThrough = () => field.decideSubmissions(() => undefined);
  const anew = () => clearAndSetUp(page, field.between.address, secondPin);
  const ofWave = (what: string) => field.send('GET', `/api/communities/${field.communityId}/waves/${field.waveId}/${what}`);
  const told = async (id: string) => JSON.stringify(await ofWave(`interviews/${id}/telling`));
  /** What the service keeps beside the one that came first. */
  const toldBeside = async (id: string): Promise<readonly string[]> => {
    const { held } = (await ofWave('conflicts')) as { readonly held: readonly { id: string; responseId: string }[] };
    const beside = held.filter(({ responseId }) => responseId === id);
    return Promise.all(beside.map(async (one) => JSON.stringify(await ofWave(`held/${one.id}`))));
  };
  const sendAll = async (): Promise<void> => {
    letThrough();
    await toQueue(page);
    await sendNow(page);
    await toStart(page);
  };
  /** Finished, copied, changed, copied, and finished again, and copied: none has been sent. */
  const threeCopies = async () => {
    refuse();
    await anew();
    const id = await interview(page, first);
    const finished = await saveCopy(page);
    await changeFirst(page, later);
    const changing = await saveCopy(page);
    await goOnWith(page, id, later);
    await finish(page);
    return { id, finished, changing, again: await saveCopy(page) };
  };
  /** As a copy by an older Kith, which wrote down neither how often an interview was saved nor what it was before. */
  const byAnOlder = (file: Buffer): Buffer => {
    const { finished, ...copy } = JSON.parse(file.toString());
    const older = finished.map(({ revision: _revision, replaces: _replaces, ...one }: Record<string, unknown>) => one);
    return Buffer.from(JSON.stringify({ ...copy, finished: older }));
  };

  test('C9, F3: finished again later, by a clock that was right by then: it takes the place of what waits', async () => {
    // Finished first by a clock that is a year ahead.
    await page.clock.setSystemTime(Date.now() + year);
    refuse();
    const id = await interview(page, first);
    const finished = await saveCopy(page);
    await page.clock.setSystemTime(Date.now());
    await changeFirst(page, later);
    await goOnWith(page, id, later);
    await finish(page);
    const again = await saveCopy(page);
    expect(JSON.parse(again.toString()).finished[0].finishedAt < JSON.parse(finished.toString()).finished[0].finishedAt).toBe(
      true,
    );
    await anew();
    await bringBack(page, finished, '1 interview came back and will be sent');
    await bringBack(page, again, '1 interview came back with later answers');
    await bringBack(page, again, '1 was here or had arrived already');
    await bringBack(page, finished, '1 is here with other answers');
    await state().toContain('1 interview not sent yet');
    await sendAll();
    await state().toContain('Every interview is sent');
    expect(await told(id)).toContain(later);
    expect(await toldBeside(id)).toEqual([]);
    // Long after it has arrived as well.
    await bringBack(page, finished, '1 is here with other answers');
    await state().toContain('Every interview is sent');
  });

  test('C9, F3: open for changes later: what waits is not sent until that draft is finished', async () => {
    const { id, finished, changing } = await threeCopies();
    const before = await field.stored();
    await anew();
    await bringBack(page, byAnOlder(finished), '1 interview came back and will be sent');
    await bringBack(page, byAnOlder(changing), '1 interview was being changed', '1 draft came back');
    await bringBack(page, changing, '2 were here or had arrived already');
    await sendAll();
    expect(await field.stored()).toEqual(before);
    await freeDraft(page, desk, field.communityId);
    await goOnWith(page, id, later);
    await finish(page);
    await state().toContain('Every interview is sent');
    expect(await told(id)).toContain(later);
    expect(await toldBeside(id)).toEqual([]);
  });

  test('C5, C9: what was said before has arrived: what was said later goes out too, and both are kept', async () => {
    const { id, finished, changing, again } = await threeCopies();
    await anew();
    letThrough();
    await bringBack(page, finished, '1 interview came back and will be sent');
    await state().toContain('Every interview is sent');
    expect(await told(id)).toContain(first);
    await bringBack(page, again, '1 has other answers here');
    await state().toContain('1 set aside');
    await bringBack(page, again, '1 was here or had arrived already');
    expect(await told(id)).toContain(first);
    expect(await toldBeside(id)).toEqual([expect.stringContaining(later)]);
    // Its draft, from before it was finished again, is none that is missing.
    await bringBack(page, changing, '2 were here or had arrived already');
  });

  test('C5, C9: what was said before has arrived: a later draft comes back, and what it becomes is kept beside it', async () => {
    const { id, finished, changing } = await threeCopies();
    await anew();
    letThrough();
    await bringBack(page, finished, '1 interview came back and will be sent');
    await state().toContain('Every interview is sent');
    await bringBack(page, changing, '1 draft came back', '1 was here or had arrived already');
    await freeDraft(page, desk, field.communityId);
    await goOnWith(page, id, later);
    await finish(page);
    await state().toContain('1 set aside');
    expect(await told(id)).toContain(first);
    expect(await toldBeside(id)).toEqual([expect.stringContaining(later)]);
  });

  test('C5, C9, C10: nothing is exchanged under whoever sends: both arrive', async () => {
    const { id, finished, again } = await threeCopies();
    await anew();
    let release = () => {};
    const released = new Promise<void>((done) => {
      release = done;
    });
    let sent = 0;
    field.decideSubmissions(async () => {
      sent += 1;
      await released;
      return undefined;
    });
    await bringBack(page, finished, '1 interview came back and will be sent');
    await expect.poll(() => sent, { timeout: 60_000 }).toBe(1);
    await beginBringing(page, again);
    await page.waitForTimeout(500);
    release();
    await endBringing(page, '1 has other answers here');
    await state().toContain('1 set aside');
    expect(sent).toBe(2);
    expect(await told(id)).toContain(first);
    expect(await toldBeside(id)).toEqual([expect.stringContaining(later)]);
  });

  test('C5, C9: two that were finished apart, or by an older Kith: neither is given up for the other', async () => {
    const { id, finished, again } = await threeCopies();
    await anew();
    await bringBack(page, byAnOlder(finished), '1 interview came back and will be sent');
    await bringBack(page, byAnOlder(again), '1 has other answers here');
    await state().toContain('2 interviews not sent yet');
    const both = await saveCopy(page);
    await anew();
    await bringBack(page, both, '1 interview came back and will be sent', '1 has other answers here');
    await sendAll();
    await state().toContain('1 set aside');
    const kept = [await told(id), ...(await toldBeside(id))];
    expect(kept).toHaveLength(2);
    expect(kept.map((words) => words.includes(later)).sort()).toEqual([false, true]);
  });

  test('C5, C9: a draft that was gone on with elsewhere, while it was finished here: each is sent, and neither is the other', async () => {
    refuse();
    await anew();
    const id = await begin(page);
    await write(page, later);
    await page.locator('[data-saved=saved]').waitFor();
    await press(page, 'Stop for now');
    const draft = (await saveCopy(page)).toString();
    await goOnWith(page, id, later);
    await write(page, first);
    await finish(page);
    await bringBack(page, Buffer.from(draft), '1 was here or had arrived already');
    const elsewhere = draft.replace(/"revision":(\d+)/, (_all, revision) => `"revision":${Number(revision) + 50}`);
    await bringBack(page, Buffer.from(elsewhere), '1 draft came back');
    await toQueue(page);
    await sendNow(page);
    await press(page, /^Open and change/);
    await page.getByText('It cannot be changed just now').waitFor();
    await toStart(page);
    await goOnWith(page, id, later);
    await finish(page);
    await state().toContain('2 interviews not sent yet');
    await sendAll();
    await state().toContain('1 set aside');
    const kept = [await told(id), ...(await toldBeside(id))];
    expect(kept.map((words) => words.includes(later)).sort()).toEqual([false, true]);
  });
});
