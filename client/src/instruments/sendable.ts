/**
 * A draft as it can be stored, and what in it cannot be yet. Pure.
 */
import { type Block, InstrumentDocument } from '#contract/instrument-document';
import type { WordKey } from '../words/words.ts';

/** Where something typed cannot be stored: `at` is its path, and the id of its field. */
export type Mistake = {
  readonly at: string;
  readonly block: string | null;
  readonly item: string | null;
  /** One of our own words, or the contract's, which follow the name of a field. */
  readonly word: WordKey | null;
  readonly message: string;
};

const licenceParts = (block: Block): readonly string[] => {
  const licence = block.is === 'scale' ? block.pasted?.licence : null;
  return [licence?.holder ?? '', licence?.reference ?? '', licence?.date ?? ''].map((text) => text.trim());
};

/** A licence and a wording are typed bit by bit; what is not whole yet stays in the page. */
const withoutUnfinished = (block: Block): Block => {
  if (block.is !== 'scale' || block.pasted === null) return block;
  const { licence, items, answers, intro } = block.pasted;
  const filled = (texts: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));
  const kept = licenceParts(block).every((text) => text !== '') ? licence : null;
  return { ...block, pasted: { intro, items: filled(items), answers: filled(answers), licence: kept } };
};

/** Whether a licence was begun that cannot be stored before the rest of it is there. */
export const hasHalfLicence = ({ blocks }: InstrumentDocument): boolean =>
  blocks.some((block) => licenceParts(block).some((text) => text !== '') && licenceParts(block).includes(''));

const wordOf: Readonly<Record<string, WordKey>> = {
  items: 'instruments.mistake.items',
  choices: 'instruments.mistake.choices',
  rings: 'instruments.mistake.rings',
  about: 'instruments.mistake.about',
  kinds: 'instruments.mistake.kinds',
  purposes: 'instruments.mistake.purposes',
  codes: 'instruments.mistake.codes',
  blocks: 'instruments.mistake.blocks',
};

/** Either what can be sent, as the service would keep it, or the mistakes. */
export const toSendable = (
  draft: InstrumentDocument,
): { readonly document: InstrumentDocument | null; readonly mistakes: readonly Mistake[] } => {
  const parsed = InstrumentDocument.safeParse({ ...draft, blocks: draft.blocks.map(withoutUnfinished) });
  if (parsed.success) return { document: parsed.data, mistakes: [] };
  const mistakes = parsed.error.issues.map(({ path, message }): Mistake => {
    const [, blockAt, list, itemAt] = path;
    const block = path[0] === 'blocks' && typeof blockAt === 'number' ? draft.blocks[blockAt] : undefined;
    const items = block && (block.is === 'questions' || block.is === 'follow-ups') ? block.items : [];
    const item = list === 'items' && typeof itemAt === 'number' ? items[itemAt] : undefined;
    return {
      at: path.map(String).join('.'),
      block: block?.key ?? null,
      item: item?.key ?? null,
      word: wordOf[String(path.at(-1))] ?? null,
      message,
    };
  });
  return { document: null, mistakes };
};
