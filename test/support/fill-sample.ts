/**
 * Drafts for tests: begun by known chance, filled in as a respondent would.
 */
import { type Chance, type FillingDraft, newDraft, setConsent, setRespondent } from '../../client/src/filling/draft.ts';
import { blocksIn } from '../../client/src/filling/localise.ts';
import type { FillingPack } from '../../client/src/filling/pack.ts';
import { type FillingPage, pagesOf } from '../../client/src/filling/pages.ts';

/** The same ids and the same code each time. */
export const knownChance = (): Chance => {
  let made = 0;
  return {
    makeId: () => {
      made += 1;
      return `10000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
    },
    random: (bytes) => Uint8Array.from({ length: bytes }, (_, at) => at * 7),
    now: () => new Date('2026-05-02T09:30:00.000Z'),
  };
};

export const pagesFor = (draft: FillingDraft, pack: FillingPack): readonly FillingPage[] =>
  pagesOf(blocksIn(pack.instrument.document, pack.scales, draft.language), draft);

/** Agreed to the survey and to nothing else; somebody new. */
export const begunDraft = (pack: FillingPack): FillingDraft =>
  setRespondent(setConsent(newDraft(pack, knownChance()), 'survey', true), { is: 'new' });
