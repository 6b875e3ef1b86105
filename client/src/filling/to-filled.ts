/**
 * A draft as it leaves the device: what was asked and nothing else, in the order of the document. Pure but for the hash.
 */
import { Filled, type ItemAnswer } from '#contract/filled';
import { ConsentPurpose } from '#contract/instrument-document';
import { declined } from '#contract/residents';
import { cleanLine, cleanLines } from './clean.ts';
import { answerTo, type FillingDraft, own, pairKey } from './draft.ts';
import { blocksIn } from './localise.ts';
import { namesTo } from './naming.ts';
import type { FillingPack } from './pack.ts';
import { type FillingPage, pagesOf, type QuestionPage } from './pages.ts';
import { hashWithdrawalCode } from './withdrawal.ts';

const mostSeconds = 604_800;

const answerOf = (draft: FillingDraft, page: { readonly answer: string }, question: string, about: string | null): ItemAnswer => {
  const { status, value } = answerTo(draft, page.answer);
  const cleaned = typeof value === 'string' ? cleanLines(value, 2000) : value;
  const isAnswered = status === 'answered' && cleaned !== null && cleaned !== '';
  return {
    question,
    about,
    status: isAnswered ? 'answered' : status === 'answered' ? 'unanswered' : status,
    value: isAnswered ? (cleaned as ItemAnswer['value']) : null,
  };
};

const itemsOf = (draft: FillingDraft, pages: readonly FillingPage[]): readonly ItemAnswer[] =>
  pages.flatMap((page) =>
    page.is === 'question'
      ? [answerOf(draft, page, page.item.key, page.about)]
      : page.is === 'scale'
        ? [answerOf(draft, page, page.answer, null)]
        : [],
  );

/** A band of the resident: the words of the choice in the document's own language, the same for everybody. */
const bandOf = (draft: FillingDraft, pages: readonly QuestionPage[], key: string): string | null => {
  const page = pages.find(({ item }) => item.key === key);
  if (!page) return null;
  const { status, value } = answerTo(draft, page.answer);
  if (status === 'declined') return declined;
  if (status !== 'answered') return null;
  const { item } = page;
  const label = item.kind === 'choice' ? item.choices.find(({ code }) => code === value)?.label : String(value);
  return cleanLine(label ?? '', 40);
};

const respondentOf = (draft: FillingDraft, pages: readonly FillingPage[]) => {
  const mine = pages.filter((page): page is QuestionPage => page.is === 'question' && page.about === null);
  const area = mine.find(({ item }) => item.kind === 'neighbourhood');
  const lives = area && answerTo(draft, area.answer);
  const { is, id, code, name } = draft.respondent;
  const fields = {
    id,
    ageBand: bandOf(draft, mine, 'age-band'),
    gender: bandOf(draft, mine, 'gender'),
    timeHere: bandOf(draft, mine, 'time-here'),
    neighbourhoodId: lives?.status === 'answered' ? lives.value : null,
    name: cleanLine(name, 200),
  };
  const said = cleanLine(code.toUpperCase(), 40);
  return is === 'coded' && said !== null ? { is: 'coded', code: said, ...fields } : { is: 'new', ...fields };
};

const tiesOf = (draft: FillingDraft, pages: readonly FillingPage[]) => {
  const pairs = new Set(
    pages.flatMap((page) => (page.is === 'ties' ? page.others.map((other) => pairKey(page.ref, other)) : [])),
  );
  return [...pairs].flatMap((pair) => {
    const know = own(draft.ties, pair);
    const [a, b] = pair.split(' ');
    return know === undefined ? [] : [{ a, b, know }];
  });
};

/**
 * @param finishedAt by the clock of the device.
 * @throws ZodError when the draft is not one of this pack, which the pages do not let happen.
 */
export const toFilled = async (draft: FillingDraft, pack: FillingPack, finishedAt: Date): Promise<Filled> => {
  const { document } = pack.instrument;
  const pages = pagesOf(blocksIn(document, pack.scales, document.language), draft);
  const names = pages.flatMap((page) =>
    page.is === 'names' ? [{ block: page.block.key, ...namesTo(draft, page.block.key) }] : [],
  );
  const used = new Set(names.flatMap(({ named }) => named));
  const agreed = pages.flatMap((page) => (page.is === 'consent' ? [page.purpose] : []));
  return Filled.parse({
    id: draft.id,
    waveId: draft.waveId,
    versionId: draft.versionId,
    language: draft.language,
    mode: draft.mode,
    ...(draft.writtenBy ? { writtenBy: draft.writtenBy } : {}),
    startedAt: draft.startedAt,
    finishedAt: finishedAt.toISOString(),
    seconds: Math.min(mostSeconds, Math.floor(draft.seconds)),
    respondent: respondentOf(draft, pages),
    consents: ConsentPurpose.options.flatMap((purpose) => {
      const given = agreed.includes(purpose) ? own(draft.consents, purpose) : undefined;
      return given === undefined ? [] : [{ purpose, given }];
    }),
    withdrawalHash: await hashWithdrawalCode(draft.withdrawalCode),
    contact: pages.some(({ is }) => is === 'contact') ? cleanLines(draft.contact, 500) : '',
    named: draft.named
      .filter(({ ref }) => used.has(ref))
      .map(({ ref, id, words, kind }) => (id === null ? { ref, is: 'new', words, kind } : { ref, is: 'known', id, words })),
    names,
    items: itemsOf(draft, pages),
    ties: tiesOf(draft, pages),
  });
};
