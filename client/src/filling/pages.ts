/**
 * The pages of an interview, one thing at a time, from the document and what was said so far. Pure: the same draft has the same
 * pages, so where she was can be kept as a key.
 */
import type { AskedItem, ConsentPurpose, FollowUpsBlock, NamesBlock } from '#contract/instrument-document';
import { isShown, type Met } from '#contract/instrument-flow';
import { answerKey, type FillingDraft, own } from './draft.ts';
import type { AskedBlock, AskedScaleBlock, AskedScaleItem } from './localise.ts';
import { namedAnywhere, namesTo } from './naming.ts';

type Common = { readonly key: string; readonly part: string };

export type QuestionPage = Common & {
  readonly is: 'question';
  readonly item: AskedItem;
  readonly answer: string;
  readonly about: string | null;
  /** Of the block: shown with its first question. */
  readonly intro: string;
};
export type NamesPage = Common & { readonly is: 'names'; readonly block: NamesBlock };
export type TiesPage = Common & {
  readonly is: 'ties';
  readonly text: string;
  readonly ref: string;
  /** Those that come after it: each pair is asked once. */
  readonly others: readonly string[];
};
export type ScalePage = Common & {
  readonly is: 'scale';
  readonly block: AskedScaleBlock;
  readonly item: AskedScaleItem;
  readonly answer: string;
};
export type ConsentPage = Common & {
  readonly is: 'consent';
  readonly purpose: ConsentPurpose;
  readonly text: string;
  readonly intro: string;
};
type PlainPage = Common & { readonly is: 'why' | 'respondent' | 'contact' | 'check' | 'map' | 'slip' | 'ended' };

export type FillingPage = QuestionPage | NamesPage | TiesPage | ScalePage | ConsentPage | PlainPage;

/** What of a draft its pages follow from. */
export type AnsweredSoFar = Pick<FillingDraft, 'consents' | 'named' | 'names' | 'items'>;

type Reached = Set<string>;

/** How a question was met that was asked before this; what a changed answer hides counts no longer. */
const metIn =
  (draft: AnsweredSoFar, reached: Reached, about: string | null) =>
  (question: string): Met | undefined => {
    const ofOne = about === null ? undefined : own(draft.items, answerKey(question, about));
    if (ofOne && reached.has(answerKey(question, about))) return ofOne;
    if (!reached.has(question)) return undefined;
    const names = own(draft.names, question);
    return names ? { status: names.status, value: names.named.length } : own(draft.items, question);
  };

const questionPages = (
  draft: AnsweredSoFar,
  reached: Reached,
  block: { readonly key: string; readonly title: string; readonly intro: string; readonly items: readonly AskedItem[] },
  about: string | null,
): readonly QuestionPage[] => {
  const pages: QuestionPage[] = [];
  for (const item of block.items) {
    if (!isShown(item.showIf, metIn(draft, reached, about))) continue;
    const answer = answerKey(item.key, about);
    reached.add(answer);
    const intro = pages.length === 0 ? block.intro : '';
    pages.push({ is: 'question', key: `question ${answer}`, part: block.title, item, answer, about, intro });
  }
  return pages;
};

/** Those a block asks about, in the order in which they were named. */
export const askedAbout = (draft: AnsweredSoFar, block: FollowUpsBlock, reached: ReadonlySet<string>): readonly string[] => {
  const named = new Set(block.about.filter((key) => reached.has(key)).flatMap((key) => namesTo(draft, key).named));
  return namedAnywhere(draft)
    .filter(({ ref }) => named.has(ref))
    .slice(0, block.max)
    .map(({ ref }) => ref);
};

const followUpPages = (draft: AnsweredSoFar, reached: Reached, block: FollowUpsBlock): readonly FillingPage[] => {
  const refs = askedAbout(draft, block, reached);
  const questions = refs.flatMap((ref, at) =>
    questionPages(draft, reached, { ...block, intro: at === 0 ? block.intro : '' }, ref),
  );
  const { ties } = block;
  if (ties === null) return questions;
  const pairs = refs.slice(0, -1).map(
    (ref, at): TiesPage => ({
      is: 'ties',
      key: `ties ${block.key} ${ref}`,
      part: block.title,
      text: ties.text,
      ref,
      others: refs.slice(at + 1),
    }),
  );
  return [...questions, ...pairs];
};

const pagesOfBlock = (draft: AnsweredSoFar, reached: Reached, block: AskedBlock): readonly FillingPage[] => {
  const part = block.title;
  switch (block.is) {
    case 'consent':
      return block.purposes.map(({ purpose, text }, at) => ({
        is: 'consent',
        key: `consent ${purpose}`,
        part,
        purpose,
        text,
        intro: at === 0 ? block.intro : '',
      }));
    case 'questions':
      return questionPages(draft, reached, block, null);
    case 'names':
      reached.add(block.key);
      return [{ is: 'names', key: `names ${block.key}`, part, block }];
    case 'follow-ups':
      return followUpPages(draft, reached, block);
    case 'scale':
      return block.asked.items.map((item) => {
        const answer = `${block.key}.${item.key}`;
        return { is: 'scale', key: `scale ${answer}`, part, block, item, answer };
      });
  }
};

const plain = (is: PlainPage['is'], part: string): PlainPage => ({ is, key: is, part });

/**
 * @param blocks of the document, in the language of the draft.
 * Where the survey is not agreed to, nothing comes after that.
 */
export const pagesOf = (blocks: readonly AskedBlock[], draft: AnsweredSoFar): readonly FillingPage[] => {
  const [first, last] = ['', ''];
  const reached: Reached = new Set();
  const pages: FillingPage[] = [plain('why', first)];
  const hasConsent = blocks.some(({ is }) => is === 'consent');
  let knowsWho = false;
  const askWho = () => {
    if (!knowsWho) pages.push(plain('respondent', first));
    knowsWho = true;
  };
  if (!hasConsent) askWho();
  const asked = new Set<string>();
  for (const block of blocks) {
    if (!isShown(block.showIf, metIn(draft, reached, null))) continue;
    for (const page of pagesOfBlock(draft, reached, block)) {
      if (asked.has(page.key)) continue;
      asked.add(page.key);
      pages.push(page);
      if (page.is === 'consent' && page.purpose === 'survey' && own(draft.consents, 'survey') === false)
        return [...pages, plain('ended', first)];
    }
    if (block.is === 'consent') askWho();
  }
  askWho();
  if (asked.has('consent contact') && own(draft.consents, 'contact') === true) pages.push(plain('contact', last));
  return [...pages, plain('check', last), plain('map', last), plain('slip', last)];
};

/**
 * The pages of one draft after another, worked out again only when what they follow from is another: a letter that is typed and a
 * page that is turned change none of it.
 */
export const makePagesOf = (blocks: readonly AskedBlock[]): ((draft: AnsweredSoFar) => readonly FillingPage[]) => {
  let last: { readonly of: AnsweredSoFar; readonly pages: readonly FillingPage[] } | undefined;
  const isSame = (of: AnsweredSoFar, { consents, named, names, items }: AnsweredSoFar) =>
    of.consents === consents && of.named === named && of.names === names && of.items === items;
  return (draft) => {
    if (!last || !isSame(last.of, draft)) last = { of: draft, pages: pagesOf(blocks, draft) };
    return last.pages;
  };
};
