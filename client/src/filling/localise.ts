/**
 * A document in one language: every text that is translated in its place, scales with the words they are asked in. Pure.
 */
import type { AskedItem, Block, InstrumentDocument, ScaleBlock } from '#contract/instrument-document';
import { pathOf, textIn } from '#contract/instrument-flow';
import type { Scale } from '#contract/scales';

/** An item of a scale as it is read out. */
export type AskedScaleItem = { readonly key: string; readonly text: string };
export type AskedScale = {
  readonly intro: string;
  readonly items: readonly AskedScaleItem[];
  readonly choices: readonly { readonly code: number; readonly label: string }[];
};
export type AskedScaleBlock = ScaleBlock & { readonly asked: AskedScale };
/** A block with every word that it needs; a scale that is not in the pack is not among them. */
export type AskedBlock = Exclude<Block, ScaleBlock> | AskedScaleBlock;

type Say = (path: string, own: string) => string;

const itemIn = (block: Block, item: AskedItem, say: Say): AskedItem => {
  const common = {
    text: say(pathOf.item(block, item, 'text'), item.text),
    hint: say(pathOf.item(block, item, 'hint'), item.hint),
  };
  const none = (own: string | null) => (own === null ? null : say(pathOf.item(block, item, 'none'), own));
  switch (item.kind) {
    case 'choice':
    case 'choices': {
      const choices = item.choices.map(({ code, label }) => ({ code, label: say(pathOf.choice(block, item, code), label) }));
      return { ...item, ...common, none: none(item.none), choices };
    }
    case 'text':
    case 'neighbourhood':
      return { ...item, ...common, none: none(item.none) };
    case 'number':
      return { ...item, ...common, unit: item.unit === null ? null : say(pathOf.item(block, item, 'unit'), item.unit) };
    case 'range': {
      const lowest = say(pathOf.item(block, item, 'lowest'), item.lowest);
      return { ...item, ...common, lowest, highest: say(pathOf.item(block, item, 'highest'), item.highest) };
    }
    case 'circles':
      return { ...item, ...common, rings: item.rings.map((ring, at) => say(pathOf.ring(block, item, at + 1), ring)) };
  }
};

const scaleIn = (block: ScaleBlock, intro: string, scales: readonly Scale[], say: Say): AskedScale | undefined => {
  const scale = scales.find(({ key, version }) => key === block.scale && version === block.scaleVersion);
  if (!scale) return undefined;
  const pasted = block.pasted;
  return {
    intro: [intro, say(pathOf.scaleIntro(block), pasted?.intro || scale.intro || '')].filter((part) => part !== '').join('\n\n'),
    items: scale.items.map(({ key, text, label }) => ({
      key,
      text: say(pathOf.scaleItem(block, key), text ?? pasted?.items[key] ?? label),
    })),
    choices: scale.answers.choices.map(({ code, label }) => ({
      code,
      label: say(pathOf.scaleAnswer(block, code), label ?? pasted?.answers[String(code)] ?? String(code)),
    })),
  };
};

const blockIn = (block: Block, scales: readonly Scale[], say: Say): readonly AskedBlock[] => {
  const common = {
    title: say(pathOf.block(block, 'title'), block.title),
    intro: say(pathOf.block(block, 'intro'), block.intro),
  };
  switch (block.is) {
    case 'consent': {
      const purposes = block.purposes.map((one) => ({ ...one, text: say(pathOf.purpose(block, one.purpose), one.text) }));
      return [{ ...block, ...common, purposes }];
    }
    case 'questions':
      return [{ ...block, ...common, items: block.items.map((item) => itemIn(block, item, say)) }];
    case 'names': {
      const text = say(pathOf.block(block, 'text'), block.text);
      return [{ ...block, ...common, text, hint: say(pathOf.block(block, 'hint'), block.hint) }];
    }
    case 'follow-ups': {
      const ties = block.ties === null ? null : { text: say(pathOf.block(block, 'ties'), block.ties.text) };
      return [{ ...block, ...common, ties, items: block.items.map((item) => itemIn(block, item, say)) }];
    }
    case 'scale': {
      const asked = scaleIn(block, common.intro, scales, say);
      return asked ? [{ ...block, ...common, asked }] : [];
    }
  }
};

/** The blocks of a document as they are asked in a language. */
export const blocksIn = (document: InstrumentDocument, scales: readonly Scale[], language: string): readonly AskedBlock[] => {
  const say: Say = (path, own) => textIn(document, language, path, own);
  return document.blocks.flatMap((block) => blockIn(block, scales, say));
};

/** The document's own language first, then those it is translated into. */
export const languagesOf = (document: InstrumentDocument): readonly string[] => [
  document.language,
  ...Object.keys(document.translations).filter((one) => one !== document.language),
];
