/**
 * Two people changed one draft: what only one of them changed is taken from that one. Pure.
 */
import type { Block, InstrumentDocument } from '#contract/instrument-document';

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const pick = <T>(base: T, mine: T, theirs: T): T => (isSame(base, mine) ? theirs : mine);
const byKey = (blocks: readonly Block[]) => new Map(blocks.map((block) => [block.key as string, block]));

type Clash = { readonly key: string; readonly mine: Block | undefined; readonly theirs: Block | undefined };

/**
 * @param base what both began from.
 * @returns with `clashes`, the blocks that both changed; in `merged` those are mine.
 */
export const mergeDrafts = (base: InstrumentDocument, mine: InstrumentDocument, theirs: InstrumentDocument) => {
  const [inBase, inMine, inTheirs] = [byKey(base.blocks), byKey(mine.blocks), byKey(theirs.blocks)];
  const order = (document: InstrumentDocument) => document.blocks.map(({ key }) => key);
  const first = order(mine).filter((key) => inBase.has(key));
  const isOrderMine = !isSame(first, order(base));
  const [leading, following] = isOrderMine ? [mine, theirs] : [theirs, mine];
  const keys = order(leading);
  // What only the other one has comes after what it came after there.
  order(following).forEach((key, at, all) => {
    if (!keys.includes(key)) keys.splice(at === 0 ? 0 : keys.indexOf(all[at - 1] as string) + 1, 0, key);
  });
  const clashes: Clash[] = [];
  const blocks = keys.flatMap((key) => {
    const [before, own, other] = [inBase.get(key), inMine.get(key), inTheirs.get(key)];
    if (!isSame(before, own) && !isSame(before, other) && !isSame(own, other)) clashes.push({ key, mine: own, theirs: other });
    return pick(before, own, other) ?? [];
  });
  const languages = new Set([mine, theirs].flatMap(({ translations }) => Object.keys(translations)));
  const translations = Object.fromEntries(
    [...languages].flatMap((language) => {
      const [before = {}, own = {}, other = {}] = [base, mine, theirs].map((one) => one.translations[language]);
      const isGone = isSame(before, own) ? !(language in theirs.translations) : !(language in mine.translations);
      if (isGone) return [];
      const paths = new Set([...Object.keys(own), ...Object.keys(other)]);
      const texts = [...paths].flatMap((path) => {
        const text = pick(before[path], own[path], other[path]);
        return text === undefined ? [] : [[path, text] as const];
      });
      return [[language, Object.fromEntries(texts)] as const];
    }),
  );
  const merged: InstrumentDocument = {
    title: pick(base.title, mine.title, theirs.title),
    language: pick(base.language, mine.language, theirs.language),
    blocks,
    translations,
  };
  return { merged, clashes };
};
