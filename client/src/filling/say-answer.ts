/**
 * An answer in words, as "check your answers" and the paper copy show it. The four ways not to have a value stay apart. Pure.
 */
import type { ItemStatus } from '#contract/filled';
import type { AskedItem } from '#contract/instrument-document';
import { type DraftAnswer, type FillingDraft, own, pairKey, type Value } from './draft.ts';
import { namesTo, shortLabelOf } from './naming.ts';
import type { FillingPack } from './pack.ts';
import type { FillingPage } from './pages.ts';
import type { Say } from './say.ts';

export type Said = { readonly status: ItemStatus; readonly parts: readonly string[] };

/** The words of an answer to a question. @param neighbourhoods of the community, for a question that asks for one. */
export const valueIn = (
  item: AskedItem,
  value: Value,
  neighbourhoods: Readonly<FillingPack['neighbourhoods']>,
): readonly string[] => {
  switch (item.kind) {
    case 'choice':
    case 'choices': {
      const codes = Array.isArray(value) ? value : [value];
      return item.choices.filter(({ code }) => codes.includes(code)).map(({ label }) => label);
    }
    case 'neighbourhood':
      return neighbourhoods.filter(({ id }) => id === value).map(({ name }) => name);
    case 'circles':
      return [item.rings[Number(value) - 1] ?? String(value)];
    case 'number':
      return [item.unit === null ? String(value) : `${value} ${item.unit}`];
    default:
      return [String(value)];
  }
};

const saidOf = (
  { status, value }: DraftAnswer,
  none: string | null,
  say: Say,
  words: (value: Value) => readonly string[],
): Said => {
  if (status === 'answered' && value !== null) return { status, parts: words(value) };
  if (status === 'none') return { status, parts: [none ?? ''] };
  return { status, parts: [say(status === 'declined' ? 'declined' : 'unanswered')] };
};

/** @returns undefined for pages that ask nothing. */
export const sayAnswer = (draft: FillingDraft, page: FillingPage, pack: FillingPack, say: Say): Said | undefined => {
  switch (page.is) {
    case 'consent': {
      const given = own(draft.consents, page.purpose);
      return given === undefined
        ? { status: 'unanswered', parts: [say('unanswered')] }
        : { status: 'answered', parts: [say(given ? 'yes' : 'no')] };
    }
    case 'respondent': {
      const { is, code, name } = draft.respondent;
      return { status: 'answered', parts: [is === 'coded' ? code : name.trim() || say('whoRowNew')] };
    }
    case 'question': {
      const { item } = page;
      const none = 'none' in item ? item.none : null;
      return saidOf(own(draft.items, page.answer) ?? { status: 'unanswered', value: null }, none, say, (value) =>
        valueIn(item, value, pack.neighbourhoods),
      );
    }
    case 'scale': {
      const label = (value: Value) => page.block.asked.choices.find(({ code }) => code === value)?.label ?? String(value);
      return saidOf(own(draft.items, page.answer) ?? { status: 'unanswered', value: null }, null, say, (value) => [label(value)]);
    }
    case 'names': {
      const { status, named } = namesTo(draft, page.block.key);
      if (status === 'answered') return { status, parts: named.map((ref) => shortLabelOf(draft, ref)) };
      const none = say(page.block.asksFor === 'uses' ? 'nothing' : 'nobody');
      return saidOf({ status, value: null }, none, say, () => []);
    }
    case 'ties': {
      const know = page.others.map((other) => own(draft.ties, pairKey(page.ref, other)));
      const yes = page.others.filter((_, at) => know[at] === 'yes');
      if (yes.length > 0) return { status: 'answered', parts: yes.map((ref) => shortLabelOf(draft, ref)) };
      if (know.includes('declined')) return { status: 'declined', parts: [say('declined')] };
      return know.includes('no')
        ? { status: 'none', parts: [say('tiesNone')] }
        : { status: 'unanswered', parts: [say('unanswered')] };
    }
    case 'contact':
      return draft.contact.trim() === ''
        ? { status: 'unanswered', parts: [say('unanswered')] }
        : { status: 'answered', parts: [draft.contact] };
    default:
      return undefined;
  }
};

/** What a page asks, in words. */
export const questionOf = (page: FillingPage, say: Say): string => {
  switch (page.is) {
    case 'consent':
    case 'ties':
      return page.text;
    case 'question':
      return page.item.text;
    case 'scale':
      return page.item.text;
    case 'names':
      return page.block.text;
    case 'respondent':
      return say('who');
    case 'contact':
      return say('contactTitle');
    case 'why':
      return say('whyTitle');
    case 'check':
      return say('checkTitle');
    case 'map':
      return say('mapTitle');
    case 'slip':
      return say('slipTitle');
    case 'ended':
      return say('endedTitle');
  }
};

/** Whom a page is about; null for the respondent. */
export const aboutOf = (draft: FillingDraft, page: FillingPage): string | null => {
  const ref = page.is === 'question' ? page.about : page.is === 'ties' ? page.ref : null;
  return ref === null ? null : shortLabelOf(draft, ref);
};
