import { expect, test } from 'vitest';
import { hasHalfLicence, toSendable } from '../../../../client/src/instruments/sendable.ts';
import type { InstrumentDocument } from '../../../../server/contract/instrument-document.ts';
import { everyBlock } from '../../../support/submissions.ts';

const withBlock = (key: string, change: object): InstrumentDocument => {
  const document = everyBlock();
  return {
    ...document,
    blocks: document.blocks.map((block) => (block.key === key ? { ...block, ...change } : block)),
  } as InstrumentDocument;
};
const licence = { holder: 'A university', reference: 'L-1', date: '2026-01-01' };
const pasted = { intro: '', items: { one: 'First', two: '  ' }, answers: { '1': '', '2': 'Often' } };
const pastedOf = (given: object) => {
  const { document } = toSendable(withBlock('happy', { pasted: { ...pasted, ...given } }));
  const block = document?.blocks.find(({ key }) => key === 'happy');
  return block?.is === 'scale' ? block.pasted : undefined;
};

test('what is whole is sent as it is', () => {
  expect(toSendable(everyBlock())).toEqual({ document: everyBlock(), mistakes: [] });
});

test('a wording that is not whole yet is sent as far as it is', () => {
  expect(pastedOf({ licence })).toEqual({ intro: '', items: { one: 'First' }, answers: { '2': 'Often' }, licence });
  for (const missing of ['holder', 'reference', 'date']) {
    const half = { licence: { ...licence, [missing]: ' ' } };
    expect(pastedOf(half)?.licence).toBeNull();
    expect(hasHalfLicence(withBlock('happy', { pasted: { ...pasted, ...half } }))).toBe(true);
  }
  for (const whole of [null, licence, { holder: '', reference: ' ', date: '' }]) {
    expect(hasHalfLicence(withBlock('happy', { pasted: { ...pasted, licence: whole } }))).toBe(false);
  }
  expect(hasHalfLicence(everyBlock())).toBe(false);
});

test('a mistake says in which block and question it is, and at which field', () => {
  const { document, mistakes } = toSendable(
    withBlock('about-you', {
      items: [
        { kind: 'text', key: 'good', text: 'Fine?' },
        { kind: 'choice', key: 'bad', text: 'Which?', choices: [{ code: 'one', label: 'One' }] },
      ],
    }),
  );
  expect(document).toBeNull();
  expect(mistakes).toMatchObject([
    { at: 'blocks.1.items.1.choices', block: 'about-you', item: 'bad', word: 'instruments.mistake.choices' },
  ]);
});

test('a mistake of the whole draft is in no block', () => {
  expect(toSendable({ ...everyBlock(), title: '' }).mistakes).toMatchObject([
    { at: 'title', block: null, item: null, word: null },
  ]);
});
