/**
 * Naming people and things in a draft: each is there once, whatever questions it is named to, and whatever is tapped twice. Pure.
 */

import type { PackEntry } from '#contract/field-work';
import type { NamedKind } from '#contract/interviews';
import { nameKey } from '#contract/name-key';
import { Line } from '#contract/text';
import { type DraftNamed, type DraftNames, type FillingDraft, own } from './draft.ts';

/** As much of a names block as naming needs. */
type Naming = { readonly key: string; readonly max: number };

export type NamingOutcome =
  | { readonly is: 'added'; readonly ref: string }
  /** Named to an earlier question: taken for the same one. */
  | { readonly is: 'same'; readonly ref: string }
  /** On this list already. */
  | { readonly is: 'here'; readonly ref: string }
  | { readonly is: 'yourself' }
  | { readonly is: 'unusable' }
  | { readonly is: 'full' };

export type AfterNaming = { readonly draft: FillingDraft; readonly outcome: NamingOutcome };

/** As many as one interview may name in all. */
const mostNamed = 500;
/** Made once: a reader takes longer to make than to read. */
const Words = Line(300);
const noNames: DraftNames = { status: 'unanswered', named: [] };
export const namesTo = (draft: Pick<FillingDraft, 'names'>, block: string): DraftNames => own(draft.names, block) ?? noNames;

const setNames = (draft: FillingDraft, block: string, names: DraftNames): FillingDraft => ({
  ...draft,
  names: { ...draft.names, [block]: names },
});

/** Those that are on a list, in the order in which they were named first. */
export const namedAnywhere = (draft: Pick<FillingDraft, 'named' | 'names'>): readonly DraftNamed[] => {
  const used = new Set(Object.values(draft.names).flatMap(({ named }) => named));
  return draft.named.filter(({ ref }) => used.has(ref));
};

const nextRef = (draft: FillingDraft): string =>
  `n${draft.named.reduce((most, { ref }) => Math.max(most, Number(ref.slice(1))), 0) + 1}`;

/** Puts one that is named already on a list. A second tap changes nothing. */
export const addRef = (draft: FillingDraft, block: Naming, ref: string): AfterNaming => {
  const { named } = namesTo(draft, block.key);
  if (named.includes(ref)) return { draft, outcome: { is: 'here', ref } };
  if (named.length >= block.max) return { draft, outcome: { is: 'full' } };
  const next = setNames(draft, block.key, { status: 'answered', named: [...named, ref] });
  return { draft: { ...next, typed: '' }, outcome: { is: 'added', ref } };
};

const addNew = (draft: FillingDraft, block: Naming, one: Omit<DraftNamed, 'ref'>): AfterNaming => {
  const { named } = namesTo(draft, block.key);
  if (named.length >= block.max || namedAnywhere(draft).length >= mostNamed) return { draft, outcome: { is: 'full' } };
  const ref = nextRef(draft);
  return addRef({ ...draft, named: [...draft.named, { ref, ...one }] }, block, ref);
};

/** An entry that was chosen from the directory. */
export const addKnown = (draft: FillingDraft, block: Naming, entry: PackEntry): AfterNaming => {
  const before = draft.named.find(({ id }) => id === entry.id);
  if (before) return addRef(draft, block, before.ref);
  return addNew(draft, block, { id: entry.id, words: entry.label, kind: kindOfEntry(entry) });
};

export const kindOfEntry = ({ kind, assetKind }: PackEntry): NamedKind =>
  kind === 'resident' ? 'person' : kind === 'asset' ? (assetKind ?? 'place') : kind;

/**
 * Words that were typed.
 * @param selves words by which the respondent speaks of themself, beside their name.
 * @param sure `other`: it is another one of the same name; `not-me`: it is somebody else of the respondent's name.
 */
export const addWords = (
  draft: FillingDraft,
  block: Naming,
  given: {
    readonly words: string;
    readonly kind: NamedKind;
    readonly selves?: readonly string[];
    readonly sure?: 'other' | 'not-me';
  },
): AfterNaming => {
  const read = Words.safeParse(given.words);
  if (!read.success) return { draft, outcome: { is: 'unusable' } };
  const words = read.data;
  const one = { id: null, words, kind: given.kind };
  if (given.sure === 'other') return addNew(draft, block, one);
  const isMe = [draft.respondent.name, ...(given.selves ?? [])].some(
    (self) => self.trim() !== '' && nameKey(self) === nameKey(words),
  );
  if (given.kind === 'person' && isMe && given.sure === undefined) return { draft, outcome: { is: 'yourself' } };
  const alike = draft.named.filter((other) => other.kind === given.kind && nameKey(other.words) === nameKey(words));
  const here = namesTo(draft, block.key).named;
  const listed = namedAnywhere(draft);
  // Before one that was taken back from every list.
  const before = alike.find(({ ref }) => here.includes(ref)) ?? alike.find((other) => listed.includes(other)) ?? alike[0];
  if (!before) return addNew(draft, block, one);
  const wasListed = listed.includes(before);
  const after = addRef(draft, block, before.ref);
  return after.outcome.is === 'added' && wasListed ? { ...after, outcome: { is: 'same', ref: before.ref } } : after;
};

/** Takes a name from one list. What was said of it stays in the draft: it may be a slip of the finger. */
export const removeRef = (draft: FillingDraft, block: string, ref: string): FillingDraft => {
  const named = namesTo(draft, block).named.filter((one) => one !== ref);
  return setNames(draft, block, { status: named.length > 0 ? 'answered' : 'unanswered', named });
};

/** "No, another one": takes the one it was taken for from the list, and names somebody new with the same words. */
export const asAnother = (draft: FillingDraft, block: Naming, ref: string): AfterNaming => {
  const before = draft.named.find((one) => one.ref === ref);
  if (!before) return { draft, outcome: { is: 'unusable' } };
  return addNew(draft, block, { id: null, words: before.words, kind: before.kind });
};

/** Nobody, declined, or left out. */
export const setNamesStatus = (draft: FillingDraft, block: string, status: 'none' | 'declined' | 'unanswered'): FillingDraft =>
  setNames(draft, block, { status, named: [] });

/** A name of hundreds of letters would push all else off the page. */
export const shortOf = (words: string): string => {
  const signs = [...words];
  return signs.length > 60 ? `${signs.slice(0, 59).join('')}…` : words;
};

export const shortLabelOf = (draft: FillingDraft, ref: string): string => shortOf(labelOf(draft, ref));

/** By ref. Worked out once for each draft: every name on a page asks for its own, after every letter. */
const labels = new WeakMap<FillingDraft, ReadonlyMap<string, string>>();

const labelsOf = (draft: FillingDraft): ReadonlyMap<string, string> => {
  const made = new Map(draft.named.map(({ ref, words }) => [ref, words]));
  const alike = new Map<string, number>();
  for (const { ref, words } of namedAnywhere(draft)) {
    const key = nameKey(words);
    const number = (alike.get(key) ?? 0) + 1;
    alike.set(key, number);
    if (number > 1) made.set(ref, `${words} (${number})`);
  }
  return made;
};

/** What is said on screen: the second of the same words has its number behind it. */
export const labelOf = (draft: FillingDraft, ref: string): string => {
  const known = labels.get(draft) ?? labelsOf(draft);
  labels.set(draft, known);
  return known.get(ref) ?? '';
};
