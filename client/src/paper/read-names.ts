/**
 * The names on a form, line by line, and whom the questions about each one named are answered about. Pure.
 */
import type { PackEntry } from '#contract/field-work';
import { NamedKind } from '#contract/interviews';
import { nameKey } from '#contract/name-key';
import type { FillingDraft } from '../filling/draft.ts';
import { addWords, kindOfEntry, namedAnywhere, namesTo, setNamesStatus } from '../filling/naming.ts';
import type { FillingPack } from '../filling/pack.ts';
import type { FormError } from '../ui/error-summary.tsx';
import { t } from '../words/words.ts';
import { fieldNames, idOf, type PaperEntry, typedIn } from './entry.ts';
import { declinedMark, type FollowUpsPart, type NamesPart, noneMark } from './layout.ts';
import { letterIn } from './read-answer.ts';

export type SoFar = { readonly draft: FillingDraft; readonly errors: readonly FormError[] };

export const errorAt = (field: string, message: string): FormError => ({ fieldId: idOf(field), message });

/** Of each directory, by `nameKey`: a form asks for each of its names after every key, and a directory may hold twenty thousand. */
const namesIn = new WeakMap<readonly PackEntry[], ReadonlyMap<string, PackEntry>>();

/** The first of that name. */
const findByName = (directory: readonly PackEntry[], words: string): PackEntry | undefined => {
  const names = namesIn.get(directory) ?? new Map([...directory].reverse().map((entry) => [nameKey(entry.label), entry]));
  namesIn.set(directory, names);
  return names.get(nameKey(words));
};

/** As it was chosen; else as the directory has it; else what the question asks for first. */
export const kindIn = (entry: PaperEntry, { block }: NamesPart, line: number, pack: FillingPack): NamedKind => {
  const chosen = NamedKind.safeParse(typedIn(entry, fieldNames.kind(block.key, line)));
  if (chosen.success) return chosen.data;
  const known = findByName(pack.directory, typedIn(entry, fieldNames.name(block.key, line)));
  const kind = known && kindOfEntry(known);
  return kind && block.kinds.includes(kind) ? kind : (block.kinds[0] ?? 'person');
};

export const readNames = (
  before: SoFar,
  entry: PaperEntry,
  part: NamesPart,
  pack: FillingPack,
  selves: readonly string[],
): SoFar => {
  const { block, number } = part;
  const errors: FormError[] = [...before.errors];
  let { draft } = before;
  for (let line = 1; line <= block.max; line += 1) {
    const field = fieldNames.name(block.key, line);
    const words = typedIn(entry, field);
    if (words.trim() === '') continue;
    const after = addWords(draft, block, { words, kind: kindIn(entry, part, line, pack), selves });
    draft = after.draft;
    const { is } = after.outcome;
    if (is === 'added' || is === 'same') continue;
    errors.push(errorAt(field, t(`paper.entry.fault.name.${is}`, { number, line, words: words.slice(0, 40) })));
  }
  const field = fieldNames.letter(block.key);
  const typed = typedIn(entry, field);
  if (typed.trim() === '') return { draft, errors };
  const letter = letterIn(typed);
  if (letter === undefined) errors.push(errorAt(field, t('paper.entry.fault.letter', { number })));
  else if (namesTo(draft, block.key).named.length > 0) errors.push(errorAt(field, t('paper.entry.fault.both', { number })));
  else
    draft = setNamesStatus(draft, block.key, letter === noneMark ? 'none' : letter === declinedMark ? 'declined' : 'unanswered');
  return { draft, errors };
};

/** Whom the places of a form are about, from the first; undefined where there is nobody. */
export type Followed = readonly (string | undefined)[];

/** As they were written there; else those who were named and stand nowhere else, in the order in which they were named. */
export const readFollowed = (
  draft: FillingDraft,
  entry: PaperEntry,
  part: FollowUpsPart,
): { readonly followed: Followed; readonly errors: readonly FormError[] } => {
  const asked = new Set(part.about.flatMap((block) => namesTo(draft, block).named));
  const named = namedAnywhere(draft).filter(({ ref }) => asked.has(ref));
  const errors: FormError[] = [];
  const written = Array.from({ length: part.count }, (_, at) => {
    const field = fieldNames.followed(part.key, at + 1);
    const typed = typedIn(entry, field);
    if (typed.trim() === '') return undefined;
    const found = named.find(({ words }) => nameKey(words) === nameKey(typed));
    if (!found) errors.push(errorAt(field, t('paper.entry.fault.nobody', { number: part.number, words: typed.slice(0, 40) })));
    return found?.ref;
  });
  for (const [at, ref] of written.entries()) {
    if (ref === undefined || written.indexOf(ref) === at) continue;
    errors.push(
      errorAt(fieldNames.followed(part.key, at + 1), t('paper.entry.fault.twice', { number: part.number, place: at + 1 })),
    );
  }
  const rest = named.map(({ ref }) => ref).filter((ref) => !written.includes(ref));
  const isFree = (at: number) => typedIn(entry, fieldNames.followed(part.key, at + 1)).trim() === '';
  const followed = written.map((ref, at) => (isFree(at) ? rest.shift() : ref));
  return { followed, errors };
};
