/**
 * From page to page. Pure.
 */
import type { FillingDraft } from './draft.ts';
import type { FillingPage } from './pages.ts';

const indexOf = (pages: readonly FillingPage[], key: string): number => pages.findIndex((page) => page.key === key);

/** Where she is. A page that is there no longer (a name was taken back) gives way to the first that was not gone past. */
export const currentPage = (pages: readonly FillingPage[], draft: FillingDraft): FillingPage => {
  const here = pages[indexOf(pages, draft.page)];
  if (here) return here;
  const done = new Set(draft.done);
  return (pages.find(({ key }) => !done.has(key)) ?? pages.at(-1)) as FillingPage;
};

export const goTo = (draft: FillingDraft, key: string): FillingDraft => ({ ...draft, page: key, typed: '', typedKind: null });

/** From "check your answers" to one of them; going on from there comes back, past whatever the change has brought up. */
export const review = (draft: FillingDraft, key: string): FillingDraft => ({ ...goTo(draft, key), reviewing: true });

/** @param pages after the last edit of this page. */
export const goOn = (pages: readonly FillingPage[], draft: FillingDraft): FillingDraft => {
  const here = currentPage(pages, draft);
  const done = draft.done.includes(here.key) ? draft.done : [...draft.done, here.key];
  const at = indexOf(pages, here.key);
  const check = indexOf(pages, 'check');
  if (!draft.reviewing || at >= check) {
    const next = pages[at + 1] ?? here;
    return { ...goTo(draft, next.key), done, reviewing: false };
  }
  const isDone = new Set(done);
  const next = pages.slice(0, check).find(({ key }) => !isDone.has(key)) ?? pages[check] ?? here;
  return { ...goTo(draft, next.key), done, reviewing: next.key !== 'check' };
};

export const goBack = (pages: readonly FillingPage[], draft: FillingDraft): FillingDraft => {
  const at = indexOf(pages, currentPage(pages, draft).key);
  return { ...goTo(draft, (pages[Math.max(0, at - 1)] as FillingPage).key), reviewing: false };
};

/** Which part of how many, and how far through all pages, from 0 to 1. */
export const progressOf = (
  pages: readonly FillingPage[],
  page: FillingPage,
): { readonly part: number; readonly parts: number; readonly share: number } => {
  const at = indexOf(pages, page.key);
  const isStart = (one: FillingPage, of: number) => of === 0 || one.part !== pages[of - 1]?.part;
  return {
    part: pages.slice(0, at + 1).filter(isStart).length,
    parts: pages.filter(isStart).length,
    share: pages.length > 1 ? at / (pages.length - 1) : 0,
  };
};
