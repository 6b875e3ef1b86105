/**
 * Every text of an instrument that can be translated, by its path. Pure.
 */
import type { AskedItem, Block, InstrumentDocument } from './instrument-document.ts';
import { pathOf } from './instrument-flow.ts';
import type { Scale } from './scales.ts';

/** Where a word of the pages, such as "Continue", stands in an instrument's translations: no block can be called so. */
export const pathOfWord = (word: string): string => `Kith.${word}`;
export const isPathOfWord = (path: string): boolean => path.startsWith('Kith.');

/** Where a text stands, and how it reads in the language of the document. */
export type TextAt = { readonly path: string; readonly own: string };

const ofItem = (block: Block, item: AskedItem): readonly TextAt[] => {
  const at = (field: Parameters<typeof pathOf.item>[2], own: string | null): TextAt[] =>
    own === null || own === '' ? [] : [{ path: pathOf.item(block, item, field), own }];
  const always = [...at('text', item.text), ...at('hint', item.hint)];
  switch (item.kind) {
    case 'choice':
    case 'choices': {
      const labels = item.choices.map(({ code, label }) => ({ path: pathOf.choice(block, item, code), own: label }));
      return [...always, ...labels, ...at('none', item.none)];
    }
    case 'number':
      return [...always, ...at('unit', item.unit)];
    case 'range':
      return [...always, ...at('lowest', item.lowest), ...at('highest', item.highest)];
    case 'text':
    case 'neighbourhood':
      return [...always, ...at('none', item.none)];
    case 'circles':
      return [...always, ...item.rings.map((own, ring) => ({ path: pathOf.ring(block, item, ring + 1), own }))];
  }
};

const ofScale = (block: Extract<Block, { is: 'scale' }>, scale: Scale | undefined): readonly TextAt[] => {
  if (!scale) return [];
  const { pasted } = block;
  const intro = pasted?.intro || scale.intro || '';
  const items = scale.items.map(({ key, text }) => ({
    path: pathOf.scaleItem(block, key),
    own: text ?? pasted?.items[key] ?? '',
  }));
  const answers = scale.answers.choices.map(({ code, label }) => ({
    path: pathOf.scaleAnswer(block, code),
    own: label ?? pasted?.answers[code] ?? '',
  }));
  return [{ path: pathOf.scaleIntro(block), own: intro }, ...items, ...answers].filter(({ own }) => own !== '');
};

const ofBlock = (block: Block, scales: ReadonlyMap<string, Scale>): readonly TextAt[] => {
  switch (block.is) {
    case 'consent':
      return block.purposes.map(({ purpose, text }) => ({ path: pathOf.purpose(block, purpose), own: text }));
    case 'questions':
      return block.items.flatMap((item) => ofItem(block, item));
    case 'names':
      return [
        { path: pathOf.block(block, 'text'), own: block.text },
        ...(block.hint === '' ? [] : [{ path: pathOf.block(block, 'hint'), own: block.hint }]),
      ];
    case 'follow-ups':
      return [
        ...block.items.flatMap((item) => ofItem(block, item)),
        ...(block.ties === null ? [] : [{ path: pathOf.block(block, 'ties'), own: block.ties.text }]),
      ];
    case 'scale':
      return ofScale(block, scales.get(block.scale));
  }
};

/** In the order in which they are read. What has no text in the document's own language has nothing to translate. */
export const textsOf = (document: InstrumentDocument, scales: ReadonlyMap<string, Scale>): readonly TextAt[] =>
  document.blocks.flatMap((block) => [
    { path: pathOf.block(block, 'title'), own: block.title },
    ...(block.intro === '' ? [] : [{ path: pathOf.block(block, 'intro'), own: block.intro }]),
    ...ofBlock(block, scales),
  ]);
